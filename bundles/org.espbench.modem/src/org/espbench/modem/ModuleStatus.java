package org.espbench.modem;

import java.util.List;
import java.util.Optional;

import org.espbench.modem.net.Endpoint;

/**
 * What {@code AT+CIPSTATUS} tells.
 *
 * @param code 2 has an address, 3 has links, 4 had links, 5 not joined; 0 and 1 in 2.x only (reference 4.4); -1 when not told
 */
public record ModuleStatus(int code, List<Entry> links) {

    public ModuleStatus {
        links = List.copyOf(links);
    }

    /**
     * One link.
     *
     * @param type TCP, UDP or SSL
     * @param localPort 0 when the firmware doesn't tell it (0.20)
     * @param accepted whether a client of the module's server opened it
     */
    public record Entry(int linkId, String type, Optional<Endpoint> remote, int localPort, boolean accepted) {
    }
}
