package org.espbench.simulator.command.address;

import org.espbench.simulator.chip.Chip;
import org.espbench.simulator.chip.Settings;
import org.espbench.simulator.command.Arguments;
import org.espbench.simulator.command.CommandTable;
import org.espbench.simulator.command.Rejected;
import org.espbench.simulator.command.Reply;
import org.espbench.simulator.command.Request;
import org.espbench.simulator.firmware.Form;
import org.espbench.simulator.firmware.Generation;

/** Whether the station asks for an address and the soft-AP gives some. Operands and bits are swapped between G1 and G2 (reference 2.2, Q28). */
public final class DhcpCommands {

    private static final int STATION = 1;
    private static final int SOFT_AP = 2;
    private static final int BOTH = STATION | SOFT_AP;

    private final Chip chip;
    private final boolean swapped;

    public DhcpCommands(Chip chip) {
        this.chip = chip;
        swapped = chip.firmware().generation() != Generation.G2;
    }

    /** Adds these commands. */
    public void addTo(CommandTable table) {
        table.add("+CWDHCP", Form.QUERY, this::tell);
        table.add("+CWDHCP", Form.SET, this::set);
    }

    private void tell(Request request, Reply reply) {
        Settings settings = request.settings(chip.memory());
        int station = swapped ? SOFT_AP : STATION;
        // The firmware prints no line end here; the one in front of OK serves.
        reply.print(request.name() + ":" + ((settings.stationDhcp ? station : 0) | (settings.softApDhcp ? BOTH - station : 0)));
        reply.ok();
    }

    private void set(Request request, Reply reply) throws Rejected {
        Arguments arguments = request.arguments().count(2, 2);
        boolean on = arguments.flag(swapped ? 1 : 0);
        // 0 soft-AP, 1 station, 2 both in G0 and G1; bits in G2.
        int which = swapped ? new int[] {SOFT_AP, STATION, BOTH}[arguments.number(0, 0, 2)] : arguments.number(1, 1, BOTH);
        chip.memory().change(request.stored(), settings -> {
            settings.softApDhcp = (which & SOFT_AP) == 0 ? settings.softApDhcp : on;
            settings.stationDhcp = (which & STATION) == 0 ? settings.stationDhcp : on;
        });
        reply.ok();
        if ((which & STATION) != 0 && on) {
            chip.station().readdress();
        }
    }
}
