/** Tests of the bytes below the rows. */
@NonNullByDefault({})
package org.espbench.ui.console.bytes;

import org.eclipse.jdt.annotation.NonNullByDefault;
