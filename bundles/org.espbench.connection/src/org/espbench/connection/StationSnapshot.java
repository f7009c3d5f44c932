package org.espbench.connection;

import java.util.Optional;
import java.util.OptionalInt;

import org.espbench.modem.net.StationAddress;

/**
 * The module's station as it was at a moment. Immutable.
 *
 * @param ssid the network the profile names, or the one that the module has joined by itself
 * @param address the address it has, while it has one
 * @param bssid the access point that it has joined, if the firmware tells it; so are {@code channel} and {@code rssi}
 * @param rssi how strong it hears the access point, in dBm; as {@linkplain Session#setRefresh last asked}
 */
public record StationSnapshot(Optional<String> ssid, Optional<StationAddress> address, Optional<String> bssid, OptionalInt channel, OptionalInt rssi) {
}
