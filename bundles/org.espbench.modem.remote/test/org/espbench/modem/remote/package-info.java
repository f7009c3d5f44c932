/** Tests of the remote ports against servers of the tests' own. */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.espbench.modem.remote;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
