/** Whom the links of a simulated module reach: servers on this machine. */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.espbench.together.peer;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
