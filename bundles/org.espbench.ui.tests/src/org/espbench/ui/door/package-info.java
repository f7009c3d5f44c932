/** Tests of the door to the UI thread. */
@NonNullByDefault({})
package org.espbench.ui.door;

import org.eclipse.jdt.annotation.NonNullByDefault;
