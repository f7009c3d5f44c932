/** A serial port behind a telnet server: the COM-PORT option (RFC 2217) with its requests, answers and notifications. */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.espbench.modem.remote.comport;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
