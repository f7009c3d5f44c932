/** Passwords: kept in the platform's secure storage, never in a profile. */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.espbench.ui.secret;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
