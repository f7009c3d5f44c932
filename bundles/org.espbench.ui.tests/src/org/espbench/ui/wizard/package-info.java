/** Tests of the wizard, through its widgets. */
@NonNullByDefault({})
package org.espbench.ui.wizard;

import org.eclipse.jdt.annotation.NonNullByDefault;
