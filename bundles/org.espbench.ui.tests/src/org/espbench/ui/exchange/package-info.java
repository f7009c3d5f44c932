/** Tests of import and export. */
@NonNullByDefault({})
package org.espbench.ui.exchange;

import org.eclipse.jdt.annotation.NonNullByDefault;
