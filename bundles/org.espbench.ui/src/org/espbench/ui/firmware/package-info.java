/** New ESP8266 Firmware from Connection: a program for the chip, previewed, written into a project, never over what somebody has edited. */
@NonNullByDefault({RETURN_TYPE, FIELD})
package org.espbench.ui.firmware;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
