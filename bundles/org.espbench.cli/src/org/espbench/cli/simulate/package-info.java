/** The simulated module as a program of its own: on a pseudo-terminal, on a TCP port, or on both. */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.espbench.cli.simulate;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
