/**
 * Connections in the platform's launching: the launch configuration type that runs a connection, the process that stands for it in the Debug view, and the
 * lending of ports to other launches.
 */
@NonNullByDefault({RETURN_TYPE, FIELD})
package org.espbench.ui.launch;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
