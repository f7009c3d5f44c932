package org.espbench.modem.port;

/**
 * A port that exists now and can be offered to the user.
 *
 * @param description what the system calls it, such as {@code USB-Serial CH340}; may be empty
 */
public record PortOffer(PortAddress address, String description) {
}
