/** Tests of what can be undone. */
@NonNullByDefault({})
package org.espbench.ui.undo;

import org.eclipse.jdt.annotation.NonNullByDefault;
