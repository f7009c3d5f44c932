package org.espbench.modem.station;

import java.util.Optional;
import java.util.OptionalInt;

import org.espbench.modem.net.Security;

/**
 * An access point that a scan heard. How much is told depends on the firmware (3 fields in 0.9, 5 in 0.20 and 2.0, 7 up to 1.5, 11 from 1.6 on;
 * reference 2.2) and on {@link ScanFields}.
 *
 * @param ssid empty when hidden or not told; as UTF-8 if it can be, otherwise one char per byte
 * @param rssi in dBm
 * @param bssid such as {@code 12:34:56:78:9a:bc}
 * @param frequencyOffset deviation of the carrier, in kHz
 * @param protocols which of 802.11 b, g, n: bits 0, 1, 2
 * @param wps whether it offers WPS
 */
public record Sighting(Security security, String ssid, OptionalInt rssi, Optional<String> bssid, OptionalInt channel, OptionalInt frequencyOffset,
        OptionalInt frequencyCalibration, Optional<Cipher> pairwise, Optional<Cipher> group, OptionalInt protocols, Optional<Boolean> wps) {
}
