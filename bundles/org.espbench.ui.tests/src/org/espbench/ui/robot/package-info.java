/** Plays the user in a workbench: runs the event loop, finds widgets by their ids, and watches the error log. */
@NonNullByDefault({})
package org.espbench.ui.robot;

import org.eclipse.jdt.annotation.NonNullByDefault;
