package org.espbench.connection.profile;

/**
 * The addresses that the module's DHCP server gives away ({@code CWDHCPS}, reference 2.2).
 *
 * @param first dotted; in the subnet of the module's own address, which the profile checks
 * @param last dotted; not below {@code first}
 * @param leaseMinutes for how long one is given, 1 to 2880
 */
public record AddressRange(String first, String last, int leaseMinutes) {

    /** The longest lease in minutes. */
    public static final int MAX_LEASE_MINUTES = 2880;

    /** @throws IllegalArgumentException with the sentence {@link AddressRules} has for a wrong value */
    public AddressRange {
        ProfileRules.require(AddressRules.range(first, last));
        ProfileRules.require(ProfileRules.between("lease.range", leaseMinutes, 1, MAX_LEASE_MINUTES));
    }
}
