package org.espbench.modem.net;

import java.util.Optional;

/**
 * The access point a station joins.
 *
 * @param ssid 1 to 32 bytes in UTF-8, without CR, LF and NUL
 * @param bssid the one radio meant, such as {@code 12:34:56:78:9a:bc}, when several share the SSID
 */
public record AccessPoint(String ssid, Optional<String> bssid) {

    /** Any radio with this SSID. */
    public static AccessPoint named(String ssid) {
        return new AccessPoint(ssid, Optional.empty());
    }
}
