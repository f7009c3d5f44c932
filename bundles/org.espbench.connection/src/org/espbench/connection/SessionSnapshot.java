package org.espbench.connection;

import java.util.List;
import java.util.Optional;

import org.espbench.connection.profile.ConnectionProfile;

/**
 * A session as it was at a moment: what a tree shows. Immutable and cheap to make.
 *
 * @param profile what was wanted when the session was made
 * @param firmware what the module calls its firmware, once it has answered
 * @param station the network side, if the profile wants one or the module has an address
 * @param links the profile's clients in its order, then those who connected to the module, oldest first
 * @param server the module's server, if the profile wants one
 */
public record SessionSnapshot(ConnectionProfile profile, SessionState state, Optional<String> firmware, Optional<StationSnapshot> station,
        List<LinkSnapshot> links, Optional<ServerSnapshot> server) {

    public SessionSnapshot {
        links = List.copyOf(links);
    }
}
