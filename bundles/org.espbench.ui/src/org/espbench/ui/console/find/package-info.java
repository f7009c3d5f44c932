/** Finding among a console's rows: a bar in which one types, jobs that look for the next hit and count all of them. */
@NonNullByDefault({RETURN_TYPE, FIELD})
package org.espbench.ui.console.find;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
