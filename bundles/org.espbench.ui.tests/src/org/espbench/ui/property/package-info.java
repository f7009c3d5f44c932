/** Tests of the Properties view and of Show In. */
@NonNullByDefault({})
package org.espbench.ui.property;

import org.eclipse.jdt.annotation.NonNullByDefault;
