/** The workspace's connections: their profiles, sessions and captures. Nothing here knows a widget; nothing here blocks the UI thread. */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.espbench.ui.connection;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
