package org.espbench.simulator.air;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who was given which address by the access points' DHCP servers. Not safe for use by several threads. */
final class Leases {

    private final Map<String, List<String>> taken = new HashMap<>();

    /** The address for a station: always the same to the same one; empty when there is no more. */
    Optional<String> of(AccessPoint accessPoint, String mac) {
        List<String> macs = taken.computeIfAbsent(accessPoint.bssid(), bssid -> new ArrayList<>());
        int number = macs.indexOf(mac);
        if (number < 0) {
            if (macs.size() >= accessPoint.pool().size()) {
                return Optional.empty();
            }
            number = macs.size();
            macs.add(mac);
        }
        return Optional.of(accessPoint.pool().address(number));
    }
}
