package org.espbench.modem.softap;

import java.util.Optional;
import java.util.OptionalInt;

import org.espbench.modem.net.Security;

/**
 * The module's own access point ({@code AT+CWSAP}, reference 2.3), without its password. Immutable.
 *
 * @param ssid 1 to 32 bytes in UTF-8
 * @param channel 1 to 13; while the station is joined, the chip follows the station's channel
 * @param security OPEN, WPA, WPA2 or WPA_WPA2
 * @param mostClients how many may join; the limit is the dialect's (not in 0.2x)
 * @param hidden whether it doesn't tell its SSID (not in 0.2x)
 */
public record SoftApSettings(String ssid, int channel, Security security, OptionalInt mostClients, Optional<Boolean> hidden) {

    /** With the firmware's own limits. */
    public static SoftApSettings of(String ssid, int channel, Security security) {
        return new SoftApSettings(ssid, channel, security, OptionalInt.empty(), Optional.empty());
    }

    /** The same with a limit. */
    public SoftApSettings withMostClients(int value) {
        return new SoftApSettings(ssid, channel, security, OptionalInt.of(value), hidden);
    }

    /** The same, hidden or not. */
    public SoftApSettings withHidden(boolean value) {
        return new SoftApSettings(ssid, channel, security, mostClients, Optional.of(value));
    }
}
