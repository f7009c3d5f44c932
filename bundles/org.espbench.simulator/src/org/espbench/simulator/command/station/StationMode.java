package org.espbench.simulator.command.station;

import org.espbench.simulator.chip.Chip;
import org.espbench.simulator.command.Rejected;

/** What commands need of the Wi-Fi mode. */
public final class StationMode {

    private StationMode() {
    }

    /** @throws Rejected when the mode has no station */
    public static void need(Chip chip) throws Rejected {
        if (!chip.memory().now().station()) {
            throw new Rejected();
        }
    }
}
