package org.espbench.codegen;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.Encryption;
import org.espbench.connection.profile.FixedAddress;
import org.espbench.connection.profile.ReconnectPolicy;
import org.espbench.connection.profile.Security;
import org.espbench.connection.profile.SoftApProfile;
import org.espbench.connection.profile.StationProfile;

/** What templates need to know of the networks that a profile joins and opens. */
final class NetworkValues {

    private final ConnectionProfile profile;
    private final Passwords passwords;

    NetworkValues(ConnectionProfile profile, Passwords passwords) {
        this.profile = profile;
        this.passwords = passwords;
    }

    /** The station's values are there when the profile names its network, the soft-AP's when it opens one. */
    void addTo(Map<String, Object> values) {
        boolean joins = joins(profile);
        values.put("joins", joins);
        values.put("opens", profile.softAp().isPresent());
        profile.station().ifPresent(station -> values.put("station", station(station)));
        profile.softAp().ifPresent(softAp -> values.put("softAp", softAp(softAp)));
        ReconnectPolicy policy = profile.station().map(StationProfile::reconnect).orElse(ReconnectPolicy.DEFAULT);
        values.put("rejoin", Map.of("first", policy.firstPauseSeconds(), "longest", policy.longestPauseSeconds(), "attempts", policy.attempts()));
        values.put("secrets", profile.station().filter(station -> !station.open()).isPresent()
                || profile.softAp().filter(softAp -> softAp.encryption() != Encryption.OPEN).isPresent());
    }

    /** Whether the module is to be a station: in the network the profile names, or in the one it remembers itself. */
    static boolean joins(ConnectionProfile profile) {
        return profile.station().isPresent() || profile.softAp().isEmpty();
    }

    private Map<String, Object> station(StationProfile station) {
        Map<String, Object> values = new HashMap<>();
        name(values, station.ssid());
        station.bssid().ifPresent(bssid -> values.put("bssid", Arrays.stream(bssid.split(":")).map(part -> "0x" + part).collect(Collectors.joining(", "))));
        station.hostName().ifPresent(name -> values.put("hostName", CText.literal(name)));
        address(values, station.address());
        values.put("secret", !station.open());
        values.put("wep", station.security() == Security.WEP);
        passwords.station().ifPresent(password -> values.put("password", CText.literal(password)));
        return values;
    }

    private Map<String, Object> softAp(SoftApProfile softAp) {
        Map<String, Object> values = new HashMap<>();
        name(values, softAp.ssid());
        values.put("channel", softAp.channel());
        values.put("hidden", softAp.hidden());
        values.put("maxStations", softAp.maxStations());
        values.put("encryption", softAp.encryption().name());
        address(values, softAp.address());
        softAp.range().ifPresent(range -> values.put("range", Map.of("first", CText.literal(range.first()), "last", CText.literal(range.last()), "firstIp",
                commas(range.first()), "lastIp", commas(range.last()), "minutes", range.leaseMinutes())));
        FixedAddress own = softAp.address().orElse(SoftApProfile.USUAL_ADDRESS);
        values.put("own", address(own));
        values.put("secret", softAp.encryption() != Encryption.OPEN);
        passwords.softAp().ifPresent(password -> values.put("password", CText.literal(password)));
        return values;
    }

    private static void name(Map<String, Object> values, String ssid) {
        values.put("ssid", CText.literal(ssid));
        if (CText.hides(ssid)) {
            values.put("shown", CText.comment(ssid));
        }
    }

    private static void address(Map<String, Object> values, Optional<FixedAddress> address) {
        address.ifPresent(fixed -> values.put("address", address(fixed)));
    }

    private static Map<String, Object> address(FixedAddress fixed) {
        return Map.of("ip", CText.literal(fixed.address()), "gateway", CText.literal(fixed.gateway()), "netmask", CText.literal(fixed.netmask()), "numbers",
                List.of(commas(fixed.address()), commas(fixed.gateway()), commas(fixed.netmask())));
    }

    /** An address as four arguments. */
    private static String commas(String dotted) {
        return dotted.replace(".", ", ");
    }
}
