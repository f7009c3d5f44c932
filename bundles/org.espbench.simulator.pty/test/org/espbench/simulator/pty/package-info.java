/** The pseudo-terminal, tried as a program would use it. */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.espbench.simulator.pty;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
