/** Tests of how passwords are kept. */
@NonNullByDefault({})
package org.espbench.ui.secret;

import org.eclipse.jdt.annotation.NonNullByDefault;
