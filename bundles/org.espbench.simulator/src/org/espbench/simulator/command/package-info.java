/** The AT commands, one class per group: they read arguments, change the chip and print replies. */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.espbench.simulator.command;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
