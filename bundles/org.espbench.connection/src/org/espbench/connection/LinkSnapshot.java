package org.espbench.connection;

import java.util.Optional;
import java.util.OptionalInt;

import org.espbench.connection.profile.Transport;
import org.espbench.modem.net.Endpoint;

/**
 * One link as it was at a moment. Immutable.
 *
 * @param key names the link for as long as the session shows it, whatever number the module gives it; never used twice in a session
 * @param transport what it runs on; whoever connects to the module's server comes by TCP
 * @param id the module's number for it while it is open
 * @param remote the other side; of an accepted link only if the module tells it
 * @param bytesIn bytes received from the other side since the session was connected, over all openings of a client
 * @param bytesOut bytes sent to the other side, counted likewise
 * @param rateIn bytes received per second of model time, averaged over the last few
 * @param rateOut bytes sent per second, likewise
 * @param last what went wrong with it last since the session was connected, whatever its state is now
 */
public record LinkSnapshot(String key, LinkRole role, Transport transport, OptionalInt id, Optional<Endpoint> remote, LinkState state, long bytesIn,
        long bytesOut, long rateIn, long rateOut, Optional<Mishap> last) {
}
