package org.espbench.modem.station;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What to look for, and how ({@code AT+CWLAP}, reference 2.2). Immutable.
 *
 * @param ssid this network only
 * @param bssid this radio only
 * @param channel this channel only, 1 to 14
 * @param passive whether to listen only instead of asking (1.6 and later)
 * @param leastMillis shortest time per channel, 0 to 1500 ms (1.6 and later)
 * @param mostMillis longest time per channel, 0 to 1500 ms (1.6 and later); without times, 2.x takes 120 ms actively, 360 ms passively
 */
public record ScanOptions(Optional<String> ssid, Optional<String> bssid, OptionalInt channel, Optional<Boolean> passive, OptionalInt leastMillis,
        OptionalInt mostMillis) {

    /** Everything, in the firmware's own way. */
    public static final ScanOptions ALL = new ScanOptions(Optional.empty(), Optional.empty(), OptionalInt.empty(), Optional.empty(),
            OptionalInt.empty(), OptionalInt.empty());

    /** The same for one network. */
    public ScanOptions withSsid(String value) {
        return new ScanOptions(Optional.of(value), bssid, channel, passive, leastMillis, mostMillis);
    }

    /** The same for one radio. */
    public ScanOptions withBssid(String value) {
        return new ScanOptions(ssid, Optional.of(value), channel, passive, leastMillis, mostMillis);
    }

    /** The same on one channel. */
    public ScanOptions withChannel(int value) {
        return new ScanOptions(ssid, bssid, OptionalInt.of(value), passive, leastMillis, mostMillis);
    }

    /** The same, listening or asking. */
    public ScanOptions withPassive(boolean value) {
        return new ScanOptions(ssid, bssid, channel, Optional.of(value), leastMillis, mostMillis);
    }

    /** The same with times per channel. */
    public ScanOptions withMillis(int least, int most) {
        return new ScanOptions(ssid, bssid, channel, passive, OptionalInt.of(least), OptionalInt.of(most));
    }

    /** Whether the firmware has to know how, not only what. */
    public boolean timed() {
        return passive.isPresent() || leastMillis.isPresent() || mostMillis.isPresent();
    }
}
