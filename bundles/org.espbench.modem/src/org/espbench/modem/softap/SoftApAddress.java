package org.espbench.modem.softap;

/**
 * The IPv4 address of the module's access point, in dotted decimal.
 *
 * @param gateway empty when the firmware doesn't tell it (0.2x)
 * @param netmask empty when the firmware doesn't tell it
 */
public record SoftApAddress(String ip, String gateway, String netmask) {
}
