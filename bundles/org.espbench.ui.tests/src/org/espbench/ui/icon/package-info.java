/** Plain tests of the pictures. */
@NonNullByDefault({})
package org.espbench.ui.icon;

import org.eclipse.jdt.annotation.NonNullByDefault;
