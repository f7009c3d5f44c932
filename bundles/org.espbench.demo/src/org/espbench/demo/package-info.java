/** The trial IDE's ready connection, the conversation it holds, and the autopilot that plays the tutorial. Never on users' machines. */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.espbench.demo;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
