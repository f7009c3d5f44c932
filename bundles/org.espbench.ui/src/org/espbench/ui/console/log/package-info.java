/** Logs of other terminals, and capture files, opened from the workbench's menus. */
@NonNullByDefault({RETURN_TYPE, FIELD})
package org.espbench.ui.console.log;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
