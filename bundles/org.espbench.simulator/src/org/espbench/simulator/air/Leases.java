package org.espbench.simulator.air;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who was given which address by one DHCP server. A station gets its old address again; that of an absent one is given to another only when there
 * is no other left. Not safe for use by several threads.
 */
final class Leases {

    private final Map<Integer, String> macs = new HashMap<>();

    /** @param present who is on the access point now */
    Optional<String> of(AddressPool pool, String mac, Set<String> present) {
        int free = -1;
        for (int number = 0; number < pool.size(); number++) {
            String holder = macs.get(number);
            if (mac.equals(holder)) {
                return Optional.of(pool.address(number));
            }
            free = free < 0 && holder == null ? number : free;
        }
        for (int number = 0; number < pool.size() && free < 0; number++) {
            free = present.contains(macs.get(number)) ? free : number;
        }
        if (free < 0) {
            return Optional.empty();
        }
        macs.put(free, mac);
        return Optional.of(pool.address(free));
    }
}
