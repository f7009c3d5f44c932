package org.espbench.simulator.chip.radio;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.espbench.simulator.air.AccessPoint;
import org.espbench.simulator.air.Security;

/**
 * A network to join. The password is in no printed form.
 *
 * @param ssid byte for byte (ISO-8859-1)
 * @param password likewise
 * @param bssid when only this access point will do
 */
public record Network(String ssid, String password, Optional<String> bssid) {

    /** The strongest access point of this network. */
    public Optional<AccessPoint> find(List<AccessPoint> points) {
        return points.stream().filter(this::names).max(Comparator.comparingInt(AccessPoint::rssi));
    }

    /** Whether this is its name. */
    public boolean names(AccessPoint point) {
        return bytes(point.ssid()).equals(ssid) && bssid.map(point.bssid()::equalsIgnoreCase).orElse(true);
    }

    /** Whether the password fits. */
    public boolean opens(AccessPoint point) {
        return point.security() == Security.OPEN || bytes(point.password()).equals(password);
    }

    /** A text as the bytes on the wire. */
    public static String bytes(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "network \"" + ssid + "\"";
    }
}
