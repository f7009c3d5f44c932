package org.espbench.modem.station;

/**
 * Where the station is ({@code AT+CWSTATE?}, 2.2 and later; from {@code AT+CIPSTATUS} and {@code AT+CWJAP?} in earlier firmware, which can't tell
 * all of them apart).
 *
 * @param ssid the network it is about; empty when not told
 */
public record StationState(Phase phase, String ssid) {

    /** Where it is. */
    public enum Phase {
        /** It hasn't tried to join since the start. */
        IDLE,
        /** Joined, but without an address. */
        WITHOUT_ADDRESS,
        /** Joined, with an address. */
        JOINED,
        /** On its way. */
        JOINING,
        /** Not joined (any more). */
        DISCONNECTED
    }
}
