package org.espbench.simulator.command.address;

import org.espbench.simulator.chip.Chip;
import org.espbench.simulator.command.CommandTable;
import org.espbench.simulator.firmware.Form;

/** The MAC addresses of the station and the soft-AP. */
public final class MacCommands {

    private final Chip chip;

    public MacCommands(Chip chip) {
        this.chip = chip;
    }

    /** Adds these commands. */
    public void addTo(CommandTable table) {
        table.add("+CIPSTAMAC", Form.QUERY, (request, reply) -> reply.answer(request, quoted(request.settings(chip.memory()).stationMac)));
        table.add("+CIPSTAMAC", Form.SET, (request, reply) -> {
            String mac = Addresses.mac(request.arguments(), chip.memory().now().softApMac);
            chip.memory().change(request.stored(), settings -> settings.stationMac = mac);
            reply.ok();
        });
        table.add("+CIPAPMAC", Form.QUERY, (request, reply) -> reply.answer(request, quoted(request.settings(chip.memory()).softApMac)));
        table.add("+CIPAPMAC", Form.SET, (request, reply) -> {
            String mac = Addresses.mac(request.arguments(), chip.memory().now().stationMac);
            chip.memory().change(request.stored(), settings -> settings.softApMac = mac);
            reply.ok();
        });
    }

    private static String quoted(String mac) {
        return "\"" + mac + "\"";
    }
}
