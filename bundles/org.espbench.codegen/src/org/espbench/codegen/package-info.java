/**
 * Firmware source from a connection profile: {@link org.espbench.codegen.Firmware} turns the wishes of a connection that was tried over AT into a
 * program for the chip itself. Texts in, texts out: no file, no network, no Eclipse; the templates lie in the folder {@code templates}.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.espbench.codegen;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
