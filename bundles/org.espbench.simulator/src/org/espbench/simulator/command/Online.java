package org.espbench.simulator.command;

import org.espbench.simulator.chip.Chip;
import org.espbench.simulator.firmware.Refusal;

/** What commands need of the network. */
public final class Online {

    private Online() {
    }

    /** @throws Rejected unless the station has an address or there is a soft-AP, which has one */
    public static void need(Chip chip) throws Rejected {
        if (!chip.station().online() && !chip.memory().now().softAp()) {
            throw new Rejected(Refusal.NO_IP);
        }
    }
}
