package org.espbench.connection.profile;

import java.util.Optional;

/**
 * The access point the module joins. The password isn't here: it comes from a secret store.
 *
 * @param ssid 1 to 32 bytes in UTF-8, without line breaks
 * @param bssid the one access point of that name to join, as {@code xx:xx:xx:xx:xx:xx}
 * @param security what the password looks like
 * @param address a fixed address; without one the module asks for one by DHCP
 * @param hostName what the module calls itself when it asks for an address: 1 to 32 letters, digits and hyphens
 * @param reconnect how to come back
 * @param unknown what else the stored form holds
 */
public record StationProfile(String ssid, Optional<String> bssid, Security security, Optional<FixedAddress> address, Optional<String> hostName,
        ReconnectPolicy reconnect, UnknownFields unknown) {

    /** @throws IllegalArgumentException with the sentence {@link ProfileRules} has for a wrong value */
    public StationProfile {
        ProfileRules.require(ProfileRules.ssid(ssid));
        bssid.ifPresent(value -> ProfileRules.require(ProfileRules.bssid(value)));
        hostName.ifPresent(value -> ProfileRules.require(ProfileRules.hostName(value)));
    }

    /** An access point named by its SSID alone, with a passphrase or open. */
    public StationProfile(String ssid, boolean open) {
        this(ssid, Optional.empty(), open ? Security.OPEN : Security.WPA, Optional.empty(), Optional.empty(), ReconnectPolicy.DEFAULT,
                UnknownFields.NONE);
    }

    /** Whether the network has no password. */
    public boolean open() {
        return security == Security.OPEN;
    }

    /** The same for another network; a BSSID goes with the network it belongs to. */
    public StationProfile withNetwork(String other, Security protection) {
        return new StationProfile(other, other.equals(ssid) ? bssid : Optional.empty(), protection, address, hostName, reconnect, unknown);
    }

    /** The same for one access point of that name, or for any. */
    public StationProfile withBssid(Optional<String> other) {
        return new StationProfile(ssid, other, security, address, hostName, reconnect, unknown);
    }

    /** The same with a fixed address, or with DHCP. */
    public StationProfile withAddress(Optional<FixedAddress> other) {
        return new StationProfile(ssid, bssid, security, other, hostName, reconnect, unknown);
    }

    /** The same under another name. */
    public StationProfile withHostName(Optional<String> other) {
        return new StationProfile(ssid, bssid, security, address, other, reconnect, unknown);
    }

    /** The same with another way to come back. */
    public StationProfile withReconnect(ReconnectPolicy other) {
        return new StationProfile(ssid, bssid, security, address, hostName, other, unknown);
    }
}
