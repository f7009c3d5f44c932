/** Tests of the wizard, through its widgets. */
@NonNullByDefault({})
package org.espbench.ui.firmware;

import org.eclipse.jdt.annotation.NonNullByDefault;
