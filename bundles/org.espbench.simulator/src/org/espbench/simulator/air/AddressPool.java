package org.espbench.simulator.air;

/**
 * The addresses an access point's DHCP server gives out, IPv4 in dotted decimal.
 *
 * @param first the first address given out; the following ones differ in the last byte
 * @param size how many, at least 1; when they are used up, DHCP stays silent
 */
public record AddressPool(String gateway, String netmask, String first, int size) {

    /** What a home router does: 192.168.1.1/24, from 192.168.1.100 on. */
    public static final AddressPool HOME = new AddressPool("192.168.1.1", "255.255.255.0", "192.168.1.100", 100);

    /** @throws IllegalArgumentException when an address isn't dotted decimal or the pool leaves its last byte */
    public AddressPool {
        if (!Ipv4.valid(gateway) || !Ipv4.valid(netmask) || !Ipv4.valid(first)) {
            throw new IllegalArgumentException("an address pool needs dotted IPv4 addresses: " + gateway + ", " + netmask + ", " + first);
        }
        if (size < 1 || Ipv4.lastByte(first) + size > 255) {
            throw new IllegalArgumentException(size + " addresses from " + first + " on don't fit its last byte");
        }
    }

    /** The address with this number, counted from 0. */
    String address(int number) {
        return Ipv4.withLastByte(first, Ipv4.lastByte(first) + number);
    }
}
