/** TCP connections as byte lines: connecting with a deadline and cancel, reads and writes that end, failures in words. */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.espbench.modem.remote.socket;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
