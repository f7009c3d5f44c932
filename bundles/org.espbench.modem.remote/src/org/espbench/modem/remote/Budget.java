package org.espbench.modem.remote;

import java.time.Duration;

import org.espbench.modem.port.AddressedLine;
import org.espbench.modem.port.PortAddress;
import org.espbench.modem.port.PortException;

/** How long connecting may take, by an address's option. */
final class Budget {

    static final String OPTION = "timeout";

    private static final int USUAL_SECONDS = 5;
    private static final int MOST_SECONDS = 60;

    private Budget() {
    }

    static Duration of(PortAddress address) throws PortException.Refused {
        return Duration.ofSeconds(AddressedLine.number(address, OPTION, USUAL_SECONDS, 1, MOST_SECONDS));
    }
}
