package org.espbench.connection;

import java.util.Optional;

/**
 * The module's server as it was at a moment. Immutable.
 *
 * @param localPort the port the profile asks for
 * @param listening whether it stands
 * @param clients how many are connected to it
 * @param failure why the last attempt to start it failed; it is tried again
 */
public record ServerSnapshot(int localPort, boolean listening, int clients, Optional<SessionFailure> failure) {
}
