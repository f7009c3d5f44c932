package org.espbench.simulator.command.provisioning;

import org.espbench.simulator.chip.Chip;
import org.espbench.simulator.command.Arguments;
import org.espbench.simulator.command.CommandTable;
import org.espbench.simulator.command.Rejected;
import org.espbench.simulator.command.Reply;
import org.espbench.simulator.command.Request;
import org.espbench.simulator.firmware.Form;
import org.espbench.simulator.firmware.Refusal;

/** The module announces itself to its neighbours; nobody in the simulated air listens. */
public final class MdnsCommands {

    private static final int NAME = 64;
    private static final int PORTS = 65_535;

    private final Chip chip;

    public MdnsCommands(Chip chip) {
        this.chip = chip;
    }

    /** Adds these commands. */
    public void addTo(CommandTable table) {
        table.add("+MDNS", Form.SET, this::set);
    }

    private void set(Request request, Reply reply) throws Rejected {
        Arguments arguments = request.arguments();
        if (arguments.flag(0)) {
            arguments.count(4, 4).text(1, 1, NAME);
            arguments.text(2, 1, NAME);
            arguments.number(3, 1, PORTS);
            if (!chip.memory().now().station()) {
                throw new Rejected(Refusal.MDNS_MODE);
            }
            if (!chip.station().online()) {
                throw new Rejected(Refusal.MDNS_ADDRESS);
            }
        }
        reply.ok();
    }
}
