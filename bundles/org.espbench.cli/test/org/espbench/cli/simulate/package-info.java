/** The simulated module as a program, started and ended as a user does. */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.espbench.cli.simulate;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
