package org.espbench.simulator.command.station;

import org.espbench.simulator.chip.Chip;
import org.espbench.simulator.command.Arguments;
import org.espbench.simulator.command.CommandTable;
import org.espbench.simulator.command.Rejected;
import org.espbench.simulator.command.Reply;
import org.espbench.simulator.command.Request;
import org.espbench.simulator.firmware.Form;
import org.espbench.simulator.firmware.Generation;

/** The Wi-Fi mode (reference 2.2). */
public final class ModeCommands {

    private static final int BOTH = 3;

    private final Chip chip;

    public ModeCommands(Chip chip) {
        this.chip = chip;
    }

    /** Adds these commands. */
    public void addTo(CommandTable table) {
        table.add("+CWMODE", Form.TEST, (request, reply) -> reply.answer(request, "(" + lowest() + "-" + BOTH + ")"));
        table.add("+CWMODE", Form.QUERY, (request, reply) -> reply.answer(request, request.settings(chip.memory()).mode));
        table.add("+CWMODE", Form.SET, this::set);
    }

    /** G2 can switch the radio off. */
    private int lowest() {
        return chip.firmware().generation() == Generation.G2 ? 0 : 1;
    }

    private void set(Request request, Reply reply) throws Rejected {
        Arguments arguments = request.arguments().count(1, chip.firmware().modeTakesAutoConnect() ? 2 : 1);
        int mode = arguments.number(0, lowest(), BOTH);
        boolean autoConnect = arguments.flag(1, true);
        boolean stationBefore = chip.memory().now().station();
        chip.memory().change(request.stored(), settings -> settings.mode = mode);
        reply.ok();
        chip.station().modeChanged(stationBefore, autoConnect);
    }
}
