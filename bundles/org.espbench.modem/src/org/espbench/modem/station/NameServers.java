package org.espbench.modem.station;

import java.util.List;

/**
 * Whom the module asks for addresses ({@code AT+CIPDNS}, 1.4 and later).
 *
 * @param own whether these are asked instead of those that DHCP named
 * @param addresses IPv4 in dotted decimal; up to two in 1.x, three in 2.x; none for the firmware's defaults
 */
public record NameServers(boolean own, List<String> addresses) {

    /** Those that DHCP names. */
    public static final NameServers BY_DHCP = new NameServers(false, List.of());

    public NameServers {
        addresses = List.copyOf(addresses);
    }
}
