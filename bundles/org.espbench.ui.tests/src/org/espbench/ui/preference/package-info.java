/** Tests of the preferences. */
@NonNullByDefault({})
package org.espbench.ui.preference;

import org.eclipse.jdt.annotation.NonNullByDefault;
