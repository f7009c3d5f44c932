package org.espbench.connection.profile;

/**
 * An IPv4 address that is set instead of being asked for. All three are dotted; address and gateway lie in one subnet, and neither is the subnet's
 * first or last address.
 */
public record FixedAddress(String address, String gateway, String netmask) {

    /** @throws IllegalArgumentException with the sentence {@link AddressRules} has for a wrong value */
    public FixedAddress {
        ProfileRules.require(AddressRules.netmask(netmask));
        ProfileRules.require(AddressRules.host(address, netmask));
        ProfileRules.require(AddressRules.sameSubnet(address, gateway, netmask));
    }
}
