/** Launches connections, and other things that want their ports, through the platform. */
@NonNullByDefault({})
package org.espbench.ui.launch;

import org.eclipse.jdt.annotation.NonNullByDefault;
