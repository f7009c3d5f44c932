package org.espbench.connection.profile;

import java.util.Optional;

/**
 * The network that the module opens itself. The password isn't here: it comes from a secret store.
 *
 * @param ssid 1 to 32 bytes in UTF-8, without line breaks
 * @param channel 1 to 13
 * @param hidden whether the name isn't told to everybody
 * @param maxStations 1 to {@link #MAX_STATIONS}
 * @param address the module's own address there; without one 192.168.4.1/24 (reference 2.2)
 * @param range what its DHCP server gives away; without one the module's choice
 * @param unknown what else the stored form holds
 */
public record SoftApProfile(String ssid, Encryption encryption, int channel, boolean hidden, int maxStations, Optional<FixedAddress> address,
        Optional<AddressRange> range, UnknownFields unknown) {

    /** The highest channel. */
    public static final int MAX_CHANNEL = 13;
    /** How many stations the documents allow; a module may take fewer (reference 2.3). */
    public static final int MAX_STATIONS = 10;
    /** What every generation accepts (reference 2.3). */
    public static final int USUAL_STATIONS = 4;
    /** The module's address unless told otherwise. */
    public static final FixedAddress USUAL_ADDRESS = new FixedAddress("192.168.4.1", "192.168.4.1", "255.255.255.0");

    /** @throws IllegalArgumentException with the sentence {@link ProfileRules} or {@link AddressRules} has for a wrong value */
    public SoftApProfile {
        ProfileRules.require(ProfileRules.ssid(ssid));
        ProfileRules.require(ProfileRules.between("channel.range", channel, 1, MAX_CHANNEL));
        ProfileRules.require(ProfileRules.between("stations.range", maxStations, 1, MAX_STATIONS));
        FixedAddress own = address.orElse(USUAL_ADDRESS);
        range.ifPresent(value -> ProfileRules.require(AddressRules.rangeOf(own, value.first(), value.last())));
    }

    /** A network on channel 6 for {@link #USUAL_STATIONS} stations, all else as the module does it. */
    public SoftApProfile(String ssid, Encryption encryption) {
        this(ssid, encryption, 6, false, USUAL_STATIONS, Optional.empty(), Optional.empty(), UnknownFields.NONE);
    }
}
