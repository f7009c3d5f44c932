/**
 * Logs of terminals made into captures.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.espbench.traffic.log;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
