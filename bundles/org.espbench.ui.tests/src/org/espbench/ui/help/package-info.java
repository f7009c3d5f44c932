/** Tests of what the help bundle adds to the workbench. */
@NonNullByDefault({})
package org.espbench.ui.help;

import org.eclipse.jdt.annotation.NonNullByDefault;
