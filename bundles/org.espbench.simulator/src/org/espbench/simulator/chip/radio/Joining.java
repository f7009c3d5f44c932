package org.espbench.simulator.chip.radio;

import java.time.Duration;
import java.util.Optional;

/**
 * How a network is joined (reference 2.2); older firmware has the defaults.
 *
 * @param pciAuthentication whether open and WEP networks are left out
 * @param reconnect seconds between attempts after the access point was lost, 0 for none
 * @param listen beacons between two listens
 * @param scanMode 0: the first access point found, 1: the strongest
 * @param timeout after which a join without success is given up; empty: when the firmware likes
 * @param pmf bits for protected management frames
 */
public record Joining(boolean pciAuthentication, int reconnect, int listen, int scanMode, Optional<Duration> timeout, int pmf) {

    /** Where nothing is said. */
    public static final Joining DEFAULT = new Joining(false, 1, 3, 0, Optional.empty(), 0);

    /** The same with or without open networks. */
    public Joining pci(boolean on) {
        return new Joining(on, reconnect, listen, scanMode, timeout, pmf);
    }
}
