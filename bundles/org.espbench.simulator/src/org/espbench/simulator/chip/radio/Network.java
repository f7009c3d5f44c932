package org.espbench.simulator.chip.radio;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A network to join. The password is in no printed form.
 *
 * @param ssid byte for byte (ISO-8859-1)
 * @param password likewise
 * @param bssid when only this access point will do
 * @param joining how to join it
 */
public record Network(String ssid, String password, Optional<String> bssid, Joining joining) {

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
