package org.espbench.modem.station;

import java.util.OptionalInt;

/**
 * What scans tell from now on ({@code AT+CWLAPOPT}, reference 2.2).
 *
 * @param sortBySignal whether the strongest come first; "reserved" in 2.x
 * @param mask one bit for each field of {@link Sighting}, in its order: 1 security, 2 SSID, 4 RSSI, … 0x400 WPS
 * @param leastSignal weakest access point worth telling, -100 to 40 dBm (2.2 and later)
 * @param securities one bit for each {@link org.espbench.modem.net.Security} worth telling (2.2 and later)
 */
public record ScanFields(boolean sortBySignal, int mask, OptionalInt leastSignal, OptionalInt securities) {

    /** Everything, in the order in which it is heard: what a module does from the start. */
    public static final ScanFields ALL = new ScanFields(false, 0x7FF, OptionalInt.empty(), OptionalInt.empty());
}
