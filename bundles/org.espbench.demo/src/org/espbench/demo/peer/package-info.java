/** The PC's side of the trial: an echo server and a client on loopback, both of which count what they see. No Eclipse here. */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.espbench.demo.peer;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
