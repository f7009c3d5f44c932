package org.espbench.simulator.firmware;

import java.util.List;

/** The versions that can be simulated. */
final class Known {

    static final List<Firmware> ALL = List.of(new Nonos175(), new EspAt221(), new Vendor021());

    private Known() {
    }
}
