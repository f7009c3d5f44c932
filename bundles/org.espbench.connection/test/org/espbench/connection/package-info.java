/** Tests of profiles and session without a module. */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.espbench.connection;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
