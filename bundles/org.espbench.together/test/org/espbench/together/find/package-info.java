/** The search for a module, on simulated ones in every state that a user can leave them in. */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.espbench.together.find;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
