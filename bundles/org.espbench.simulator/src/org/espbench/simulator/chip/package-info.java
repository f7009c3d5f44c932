/** The state of a module: what its flash keeps, its station, its soft-AP, its links. Knows no command line. */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.espbench.simulator.chip;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
