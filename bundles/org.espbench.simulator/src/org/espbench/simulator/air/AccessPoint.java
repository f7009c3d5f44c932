package org.espbench.simulator.air;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * A network in the air. Immutable; the methods named after a property give a changed copy. The password is in no printed form.
 *
 * @param name the SSID, 1 to 32 bytes of any value, a character a byte (ISO-8859-1)
 * @param password byte for byte likewise; empty for an open network
 * @param channel 1 to 13
 * @param bssid the radio's address, lower-case hex with colons
 * @param rssi in dBm, -100 to 40, as a module receives it; see {@link SimulatedAir} for what weak ones do
 * @param hidden whether the name is left out of the beacons: listed without a name, joined by who knows it
 * @param dhcp whether a DHCP server answers
 * @param pool what that server gives out, and the gateway
 * @param admission whom it lets in
 */
public record AccessPoint(String name, String password, Security security, int channel, String bssid, int rssi, boolean hidden, boolean dhcp,
        AddressPool pool, Admission admission) {

    private static final Pattern MAC = Pattern.compile("[0-9a-f]{2}(:[0-9a-f]{2}){5}");
    private static final int WEAKEST = -100;
    private static final int STRONGEST = 40;

    /**
     * Whom an access point lets in.
     *
     * @param accepting false: it turns every station away, which a join sees as failure 4 (reference 4.2)
     * @param capacity how many stations at once; a further one is turned away
     * @param authentication model time that it takes to let a station in, on top of the usual
     */
    public record Admission(boolean accepting, int capacity, Duration authentication) {

        /** Everybody, at once. */
        public static final Admission FREE = new Admission(true, Integer.MAX_VALUE, Duration.ZERO);
    }

    /** @throws IllegalArgumentException when a value is out of range */
    public AccessPoint {
        if (name.isEmpty() || name.length() > 32) {
            throw new IllegalArgumentException("an SSID has 1 to 32 bytes, \"" + text(name) + "\" has " + name.length());
        }
        if (channel < 1 || channel > 13) {
            throw new IllegalArgumentException("channel " + channel + " is not between 1 and 13");
        }
        if (rssi < WEAKEST || rssi > STRONGEST) {
            throw new IllegalArgumentException(rssi + " dBm is not between " + WEAKEST + " and " + STRONGEST);
        }
        if (!MAC.matcher(bssid).matches()) {
            throw new IllegalArgumentException("\"" + bssid + "\" is not a BSSID in lower-case hex with colons");
        }
        if (password.isEmpty() != (security == Security.OPEN)) {
            throw new IllegalArgumentException("\"" + text(name) + "\": an open network has no password, and only an open one has none");
        }
    }

    /** A WPA2 network on channel 6 with DHCP, -47 dBm, with a BSSID made from its name; texts in UTF-8. */
    public static AccessPoint of(String ssid, String password) {
        return new AccessPoint(bytes(ssid), bytes(password), Security.WPA2, 6, bssidOf(ssid), -47, false, true, AddressPool.HOME, Admission.FREE);
    }

    /** An open network on channel 6 with DHCP, -47 dBm, with a BSSID made from its name in UTF-8. */
    public static AccessPoint open(String ssid) {
        return of(ssid, "x").open();
    }

    /** The name as text; bytes that are no UTF-8 read as U+FFFD. */
    public String ssid() {
        return text(name);
    }

    /** The name as its beacons tell it, a character a byte: empty when it is hidden. */
    public String beacon() {
        return hidden ? "" : name;
    }

    /** Whether it lets stations in. */
    public boolean accepting() {
        return admission.accepting;
    }

    /** With this name, 1 to 32 bytes of any value. */
    public AccessPoint name(byte[] ssid) {
        return new AccessPoint(new String(ssid, StandardCharsets.ISO_8859_1), password, security, channel, bssid, rssi, hidden, dhcp, pool, admission);
    }

    public AccessPoint security(Security other) {
        return new AccessPoint(name, password, other, channel, bssid, rssi, hidden, dhcp, pool, admission);
    }

    public AccessPoint channel(int other) {
        return new AccessPoint(name, password, security, other, bssid, rssi, hidden, dhcp, pool, admission);
    }

    public AccessPoint bssid(String other) {
        return new AccessPoint(name, password, security, channel, other, rssi, hidden, dhcp, pool, admission);
    }

    public AccessPoint rssi(int other) {
        return new AccessPoint(name, password, security, channel, bssid, other, hidden, dhcp, pool, admission);
    }

    public AccessPoint hidden(boolean other) {
        return new AccessPoint(name, password, security, channel, bssid, rssi, other, dhcp, pool, admission);
    }

    public AccessPoint dhcp(boolean other) {
        return new AccessPoint(name, password, security, channel, bssid, rssi, hidden, other, pool, admission);
    }

    public AccessPoint pool(AddressPool other) {
        return new AccessPoint(name, password, security, channel, bssid, rssi, hidden, dhcp, other, admission);
    }

    public AccessPoint accepting(boolean other) {
        return admission(new Admission(other, admission.capacity, admission.authentication));
    }

    public AccessPoint capacity(int stations) {
        return admission(new Admission(admission.accepting, stations, admission.authentication));
    }

    public AccessPoint authentication(Duration length) {
        return admission(new Admission(admission.accepting, admission.capacity, length));
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "access point \"" + ssid() + "\" " + bssid + ", " + security + ", channel " + channel + ", " + rssi + " dBm";
    }

    /** Whether a station that knows this password gets through. */
    boolean opens(String key) {
        return security == Security.OPEN || security != Security.WPA2_ENTERPRISE && password.equals(key);
    }

    private AccessPoint open() {
        return new AccessPoint(name, "", Security.OPEN, channel, bssid, rssi, hidden, dhcp, pool, admission);
    }

    private AccessPoint admission(Admission other) {
        return new AccessPoint(name, password, security, channel, bssid, rssi, hidden, dhcp, pool, other);
    }

    private static String bytes(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static String text(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static String bssidOf(String ssid) {
        int hash = ssid.hashCode();
        return String.format("02:e5:%02x:%02x:%02x:%02x", hash >> 24 & 0xFF, hash >> 16 & 0xFF, hash >> 8 & 0xFF, hash & 0xFF);
    }
}
