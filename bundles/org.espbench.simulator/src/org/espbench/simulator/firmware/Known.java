package org.espbench.simulator.firmware;

import java.util.List;

/** The versions that can be simulated. */
final class Known {

    static final List<Firmware> ALL = List.of(new Nonos175(), new Nonos174(), new Nonos162(), new Nonos130(), new Nonos110(), new EspAt230(), new EspAt221(),
            new EspAt210(), new EspAt200(), new Vendor051(), new Vendor040(), new Vendor021());

    private Known() {
    }
}
