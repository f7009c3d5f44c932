/**
 * Passwords: kept in the platform's secure storage, never in a profile, and asked for in a dialog where they are missing or wrong.
 *
 * <p>Parameters have no nullness default here: a dialog's methods implement the platform's, which don't constrain theirs.
 */
@NonNullByDefault({RETURN_TYPE, FIELD})
package org.espbench.ui.secret;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
