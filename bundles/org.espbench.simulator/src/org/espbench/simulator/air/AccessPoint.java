package org.espbench.simulator.air;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A network in the air. Immutable; the methods named after a property give a changed copy. The password is in no printed form.
 *
 * @param ssid the name, 1 to 32 bytes in UTF-8
 * @param password empty for an open network
 * @param channel 1 to 13
 * @param bssid the radio's address, lower-case hex with colons
 * @param rssi in dBm, -100 to 40
 * @param dhcp whether a DHCP server answers
 * @param pool what that server gives out, and the gateway
 * @param accepting false: the access point turns every station away, which a join sees as failure 4 (G1, reference 4.2)
 */
public record AccessPoint(String ssid, String password, Security security, int channel, String bssid, int rssi, boolean dhcp, AddressPool pool,
        boolean accepting) {

    private static final Pattern MAC = Pattern.compile("[0-9a-f]{2}(:[0-9a-f]{2}){5}");

    /** @throws IllegalArgumentException when a value is out of range */
    public AccessPoint {
        int bytes = ssid.getBytes(StandardCharsets.UTF_8).length;
        if (bytes < 1 || bytes > 32) {
            throw new IllegalArgumentException("an SSID has 1 to 32 bytes, \"" + ssid + "\" has " + bytes);
        }
        if (channel < 1 || channel > 13) {
            throw new IllegalArgumentException("channel " + channel + " is not between 1 and 13");
        }
        if (!MAC.matcher(bssid).matches()) {
            throw new IllegalArgumentException("\"" + bssid + "\" is not a BSSID in lower-case hex with colons");
        }
        if (password.isEmpty() != (security == Security.OPEN)) {
            throw new IllegalArgumentException("\"" + ssid + "\": an open network has no password, and only an open one has none");
        }
    }

    /** A WPA2 network on channel 6 with DHCP, -47 dBm, with a BSSID made from its name. */
    public static AccessPoint of(String ssid, String password) {
        return new AccessPoint(ssid, password, Security.WPA2, 6, bssidOf(ssid), -47, true, AddressPool.HOME, true);
    }

    /** An open network on channel 6 with DHCP, -47 dBm, with a BSSID made from its name. */
    public static AccessPoint open(String ssid) {
        return new AccessPoint(ssid, "", Security.OPEN, 6, bssidOf(ssid), -47, true, AddressPool.HOME, true);
    }

    public AccessPoint security(Security other) {
        return new AccessPoint(ssid, password, other, channel, bssid, rssi, dhcp, pool, accepting);
    }

    public AccessPoint channel(int other) {
        return new AccessPoint(ssid, password, security, other, bssid, rssi, dhcp, pool, accepting);
    }

    public AccessPoint bssid(String other) {
        return new AccessPoint(ssid, password, security, channel, other, rssi, dhcp, pool, accepting);
    }

    public AccessPoint rssi(int other) {
        return new AccessPoint(ssid, password, security, channel, bssid, other, dhcp, pool, accepting);
    }

    public AccessPoint dhcp(boolean other) {
        return new AccessPoint(ssid, password, security, channel, bssid, rssi, other, pool, accepting);
    }

    public AccessPoint pool(AddressPool other) {
        return new AccessPoint(ssid, password, security, channel, bssid, rssi, dhcp, other, accepting);
    }

    public AccessPoint accepting(boolean other) {
        return new AccessPoint(ssid, password, security, channel, bssid, rssi, dhcp, pool, other);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "access point \"" + ssid + "\" " + bssid + ", " + security + ", channel " + channel + ", " + rssi + " dBm";
    }

    private static String bssidOf(String ssid) {
        int hash = ssid.hashCode();
        return String.format("02:e5:%02x:%02x:%02x:%02x", hash >> 24 & 0xFF, hash >> 16 & 0xFF, hash >> 8 & 0xFF, hash & 0xFF);
    }
}
