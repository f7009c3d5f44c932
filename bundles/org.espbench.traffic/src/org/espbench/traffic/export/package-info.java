/**
 * Captures in the forms of other tools: flows for Wireshark, text, tables, hex dumps, payload. What a capture holds is free of secrets, so what is
 * written here is.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.espbench.traffic.export;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
