package org.espbench.simulator.command.basic;

import java.time.Duration;

import org.espbench.simulator.chip.Chip;
import org.espbench.simulator.command.CommandTable;
import org.espbench.simulator.command.Rejected;
import org.espbench.simulator.command.Reply;
import org.espbench.simulator.command.Request;
import org.espbench.simulator.firmware.Form;
import org.espbench.simulator.firmware.Generation;

/** Deep sleep, and the modes of light sleep, whose numbers mean something else in each generation. */
public final class SleepCommands {

    private final Chip chip;
    private int mode;

    public SleepCommands(Chip chip) {
        this.chip = chip;
        // Modem sleep, by the number that it has.
        mode = chip.firmware().generation() == Generation.G2 ? 1 : 2;
    }

    /** Adds these commands. */
    public void addTo(CommandTable table) {
        table.add("+GSLP", Form.SET, this::deepSleep);
        table.add("+SLEEP", Form.SET, this::sleep);
        table.add("+SLEEP", Form.QUERY, (request, reply) -> reply.answer(request, mode));
    }

    private void deepSleep(Request request, Reply reply) throws Rejected {
        int millis = request.arguments().count(1, 1).number(0, 0, Integer.MAX_VALUE);
        if (chip.firmware().generation() != Generation.G0) {
            reply.line(Integer.toString(millis));
        }
        reply.ok();
        chip.sleep(Duration.ofMillis(millis));
    }

    private void sleep(Request request, Reply reply) throws Rejected {
        mode = request.arguments().count(1, 1).number(0, 0, chip.firmware().sleepModes());
        reply.ok();
    }
}
