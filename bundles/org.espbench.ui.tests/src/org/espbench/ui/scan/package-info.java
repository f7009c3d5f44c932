/** Tests of the list of access points. */
@NonNullByDefault({})
package org.espbench.ui.scan;

import org.eclipse.jdt.annotation.NonNullByDefault;
