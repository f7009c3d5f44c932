/** The whole tutorial on a plain JVM: driver, session, serial ports and captures against the simulator, over real sockets. */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.espbench.together;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
