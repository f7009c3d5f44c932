/** Each fault that the simulator can be told, against each kind of call of the driver. */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.espbench.together.fault;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
