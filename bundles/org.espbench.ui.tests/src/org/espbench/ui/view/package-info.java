/** Tests of the Connections view. */
@NonNullByDefault({})
package org.espbench.ui.view;

import org.eclipse.jdt.annotation.NonNullByDefault;
