package org.espbench.modem.port;

/**
 * The USB device behind a serial port.
 *
 * @param vendor 16 bits
 * @param product 16 bits
 * @param serialNumber empty when it has none, as the CH340
 * @param location where it is plugged in, such as {@code 1-1.4}; empty when the system doesn't tell
 */
public record UsbAdapter(int vendor, int product, String serialNumber, String location) {

    private static final int LAST = 0xFFFF;

    /** @throws IllegalArgumentException when a number has more than 16 bits */
    public UsbAdapter {
        if (vendor < 0 || vendor > LAST || product < 0 || product > LAST) {
            throw new IllegalArgumentException("USB has ids of 16 bits, not " + vendor + " and " + product);
        }
    }

    /** Vendor and product as people write them: {@code 1a86:7523}. */
    public String id() {
        return String.format("%04x:%04x", vendor, product);
    }
}
