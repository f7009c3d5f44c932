package org.espbench.connection;

import java.util.Optional;

/**
 * The access point the module joins. The password isn't here: it comes from {@link Secrets}.
 *
 * @param ssid 1 to 32 bytes in UTF-8, without line breaks
 * @param bssid the one access point of that name to join, as {@code xx:xx:xx:xx:xx:xx}
 * @param open whether the network has no password
 * @param unknown what else the stored form holds
 */
public record StationProfile(String ssid, Optional<String> bssid, boolean open, UnknownFields unknown) {

    /** @throws IllegalArgumentException with the sentence {@link ProfileRules} has for a wrong value */
    public StationProfile {
        ProfileRules.require(ProfileRules.ssid(ssid));
        bssid.ifPresent(address -> ProfileRules.require(ProfileRules.bssid(address)));
    }

    /** An access point named by its SSID alone. */
    public StationProfile(String ssid, boolean open) {
        this(ssid, Optional.empty(), open, UnknownFields.NONE);
    }
}
