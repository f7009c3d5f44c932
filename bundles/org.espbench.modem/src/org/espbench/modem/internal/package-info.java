/**
 * How the modem does it: the engine with its one reader, the queue of commands, the links. Hidden; entered through Modem.open only.
 *
 * <p>Its threads, two per modem, both daemons that end with it: {@code espbench-modem-reader <port>} ({@link Channel}) reads, decodes and updates
 * what the engine knows under the channel's monitor; {@code espbench-modem-events <port>} ({@link Events}) tells subscribers. Everything else runs on
 * its callers' threads, which wait on that same monitor.
 */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package org.espbench.modem.internal;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
