package org.espbench.connection;

import java.util.List;
import java.util.Optional;

import org.espbench.connection.profile.ConnectionProfile;

/**
 * A session as it was at a moment: what a tree shows. Immutable and cheap to make.
 *
 * @param profile what was wanted when the session was made
 * @param module the module, once it has answered
 * @param station the network side, if the profile wants one or the module has an address
 * @param softAp the module's own network, if the profile wants one
 * @param links the profile's clients in its order, then those who connected to the module, oldest first
 * @param server the module's server, if the profile wants one
 * @param last what went wrong last since it was connected, whatever its state is now; links and server have theirs
 * @param boot what a chip that is only listened to has told of its starts and crashes, oldest first; the last {@value #BOOT_NOTES}
 */
public record SessionSnapshot(ConnectionProfile profile, SessionState state, Optional<ModuleSnapshot> module, Optional<StationSnapshot> station,
        Optional<SoftApSnapshot> softAp, List<LinkSnapshot> links, Optional<ServerSnapshot> server, Optional<Mishap> last,
        List<BootNote> boot) {

    /** How many boot notes are kept. */
    public static final int BOOT_NOTES = 50;

    public SessionSnapshot {
        links = List.copyOf(links);
        boot = List.copyOf(boot);
    }

    /** What the module calls its firmware, once it has answered. */
    public Optional<String> firmware() {
        return module.map(ModuleSnapshot::firmware);
    }
}
