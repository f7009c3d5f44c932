package org.espbench.modem.net;

/**
 * The station's IPv4 address, in dotted decimal.
 *
 * @param gateway empty when the firmware doesn't tell it (0.x, reference 2.2)
 * @param netmask empty when the firmware doesn't tell it
 */
public record StationAddress(String ip, String gateway, String netmask) {
}
