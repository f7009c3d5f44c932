package org.espbench.simulator.chip.radio;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Locale;

/** IPv6 addresses, how a station gets them and how the module's stack writes them (2.2 and later). */
public final class Ipv6 {

    /** The network of the virtual air (reserved for documentation, RFC 3849). */
    private static final String NETWORK = "2001:0db8:0000:0000";
    private static final String LINK_LOCAL = "fe80:0000:0000:0000";
    private static final int GROUPS = 8;
    private static final int FLIPPED = 0x02;

    private Ipv6() {
    }

    /** The address that a station with this MAC gives itself. */
    public static String linkLocal(String mac) {
        return LINK_LOCAL + ":" + identifier(mac);
    }

    /** The address that a station with this MAC makes of what the router announces. */
    public static String global(String mac) {
        return NETWORK + ":" + identifier(mac);
    }

    /** An address as the stack writes that of a peer: IPv6 in capitals, the first two or more groups of zeros in a row left out. */
    public static String text(InetAddress address) {
        if (!(address instanceof Inet6Address)) {
            return address.getHostAddress();
        }
        byte[] bytes = address.getAddress();
        int[] groups = new int[GROUPS];
        for (int i = 0; i < GROUPS; i++) {
            groups[i] = (bytes[2 * i] & 0xFF) << Byte.SIZE | bytes[2 * i + 1] & 0xFF;
        }
        StringBuilder text = new StringBuilder();
        boolean shortened = false;
        for (int i = 0; i < GROUPS; i++) {
            if (!shortened && groups[i] == 0 && i + 1 < GROUPS && groups[i + 1] == 0) {
                shortened = true;
                while (i + 1 < GROUPS && groups[i + 1] == 0) {
                    i++;
                }
                text.append(i + 1 < GROUPS ? ":" : "::");
            } else {
                text.append(i > 0 ? ":" : "").append(Integer.toHexString(groups[i]).toUpperCase(Locale.ROOT));
            }
        }
        return text.toString();
    }

    /** The lower half of an address: the MAC with two bytes in its middle and one bit turned (RFC 4291, appendix A). */
    private static String identifier(String mac) {
        String[] parts = mac.split(":");
        int first = Integer.parseInt(parts[0], 16) ^ FLIPPED;
        return String.format("%02x%s:%sff:fe%s:%s%s", first, parts[1], parts[2], parts[3], parts[4], parts[5]);
    }
}
