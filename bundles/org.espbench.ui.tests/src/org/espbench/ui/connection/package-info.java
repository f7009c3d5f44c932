/** Tests of the workspace's connections. */
@NonNullByDefault({})
package org.espbench.ui.connection;

import org.eclipse.jdt.annotation.NonNullByDefault;
