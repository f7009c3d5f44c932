/** Ports at the other end of a network: {@code tcp:} for a plain byte stream, {@code rfc2217:} for a serial port behind a telnet server. */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.espbench.modem.remote;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
