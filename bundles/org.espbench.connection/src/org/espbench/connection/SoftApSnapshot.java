package org.espbench.connection;

import java.util.List;
import java.util.Optional;

import org.espbench.modem.softap.SoftApClient;

/**
 * The network that the module opens itself, as it was at a moment. Immutable.
 *
 * @param address the module's own address there, while the network is open
 * @param clients who has joined it and has an address from it
 */
public record SoftApSnapshot(String ssid, Optional<String> address, List<SoftApClient> clients) {

    public SoftApSnapshot {
        clients = List.copyOf(clients);
    }

    /** Whether others can join it. */
    public boolean open() {
        return address.isPresent();
    }
}
