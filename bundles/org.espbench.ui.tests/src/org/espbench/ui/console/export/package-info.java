/** Plain tests of the traffic console: what it reckons, without a display. */
@NonNullByDefault({})
package org.espbench.ui.console.export;

import org.eclipse.jdt.annotation.NonNullByDefault;
