/**
 * Profiles: what a user wants of one module, the rules for each value, and the JSON form in files. Holds no secret and knows no session, so that
 * whoever only needs the wishes (a wizard, a generator of firmware) sees nothing else.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.espbench.connection.profile;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
