package org.espbench.connection;

import java.util.Optional;

import org.espbench.modem.net.StationAddress;

/**
 * The module's station as it was at a moment. Immutable.
 *
 * @param ssid the network the profile names
 * @param address the address it has, while it has one
 */
public record StationSnapshot(Optional<String> ssid, Optional<StationAddress> address) {
}
