/** Links of every kind, on modules of three generations with real sockets behind them. */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.espbench.together.link;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
