/**
 * Connections to a module: profiles (what a user wants, kept as JSON without secrets) and the session that brings one about and keeps it
 * alive. Knows the driver and no Eclipse; stores no secret and knows no simulator.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.espbench.connection;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
