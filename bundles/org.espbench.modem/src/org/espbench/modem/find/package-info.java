/**
 * Finds the module behind a port: its baud rate, what state it was left in, and, where nobody answers, why. Enter through
 * {@link org.espbench.modem.find.ModuleFinder}; the other types are its questions and answers.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.espbench.modem.find;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
