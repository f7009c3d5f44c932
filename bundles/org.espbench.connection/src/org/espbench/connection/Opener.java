package org.espbench.connection;

import java.util.Optional;

import org.espbench.connection.SessionState.Step;
import org.espbench.connection.SessionFailure.PortTrouble;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.modem.port.Port;
import org.espbench.modem.port.PortAddress;
import org.espbench.modem.port.PortException;
import org.espbench.modem.port.PortOffer;
import org.espbench.modem.port.Ports;
import org.espbench.modem.time.Time;

/**
 * Opens the profile's port, by its address, and when there is none of that name any more by what was plugged in there when it was last open: an
 * adapter that was pulled and put back often gets another name.
 */
final class Opener {

    private final ConnectionProfile profile;
    private final Ports ports;
    private final Time time;
    private volatile Optional<PortAddress> identity = Optional.empty();

    Opener(ConnectionProfile profile, Ports ports, Time time) {
        this.profile = profile;
        this.ports = ports;
        this.time = time;
    }

    /** Blocks as {@link Ports#open} does. */
    Port open() throws Trouble {
        try {
            Port port = openByAnyName();
            remember();
            return port;
        } catch (PortException e) {
            throw Trouble.at(Step.OPEN, new SessionFailure.PortUnavailable(profile.port(), trouble(e), String.valueOf(e.getMessage())), e);
        }
    }

    private Port openByAnyName() throws PortException {
        try {
            return ports.open(profile.port(), profile.line(), time);
        } catch (PortException.Absent e) {
            Optional<PortAddress> known = identity;
            if (known.isEmpty()) {
                throw e;
            }
            return ports.open(known.get(), profile.line(), time);
        }
    }

    /** Listing the ports can take a second, for which nobody has to wait. */
    private void remember() {
        if (identity.isPresent()) {
            return;
        }
        Thread thread = new Thread(() -> {
            for (PortOffer offer : ports.offers()) {
                if (sameLine(offer.address(), profile.port()) && !offer.identity().equals(offer.address())) {
                    identity = Optional.of(new PortAddress(offer.identity().scheme(), offer.identity().rest(), profile.port().options()));
                }
            }
        }, "espbench-session-ports-" + profile.name());
        thread.setDaemon(true);
        thread.start();
    }

    private static boolean sameLine(PortAddress one, PortAddress other) {
        return one.scheme().equals(other.scheme()) && one.rest().equals(other.rest());
    }

    private static PortTrouble trouble(PortException e) {
        return switch (e) {
        case PortException.Absent absent -> PortTrouble.ABSENT;
        case PortException.Denied denied -> PortTrouble.DENIED;
        case PortException.Busy busy -> PortTrouble.BUSY;
        case PortException.Refused refused -> PortTrouble.REFUSED;
        case PortException.Gone gone -> PortTrouble.GONE;
        case PortException.Closed closed -> PortTrouble.GONE;
        };
    }
}
