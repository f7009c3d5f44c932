package org.espbench.modem.station;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * The access point that the station has joined ({@code AT+CWJAP?}). 0.20 tells the SSID only, 1.x as far as {@code rssi}, 1.7 {@code secureOnly}
 * too, 2.0 up to {@code listenInterval}, 2.1 and 2.2 one more each (reference 2.2).
 *
 * @param ssid as UTF-8 if it can be, otherwise one char per byte
 * @param rssi in dBm
 */
public record Joined(String ssid, Optional<String> bssid, OptionalInt channel, OptionalInt rssi, Optional<Boolean> secureOnly,
        OptionalInt reconnectSeconds, OptionalInt listenInterval, Optional<Boolean> scanAllChannels, OptionalInt protectedFrames) {
}
