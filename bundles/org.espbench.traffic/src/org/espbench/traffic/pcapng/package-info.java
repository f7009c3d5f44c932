/** The capture file: pcapng blocks of serial records, written at the end and read from anywhere. Knows neither AT commands nor rows. */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.espbench.traffic.pcapng;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
