package org.espbench.simulator.command.basic;

import java.time.Duration;

import org.espbench.simulator.chip.Chip;
import org.espbench.simulator.command.CommandTable;
import org.espbench.simulator.command.Rejected;
import org.espbench.simulator.command.Reply;
import org.espbench.simulator.command.Request;
import org.espbench.simulator.firmware.Form;

/** Deep sleep, and the modes of light sleep, whose numbers mean something else in each generation. */
public final class SleepCommands {

    /** Modem sleep in G1, light sleep in G2; both the default as far as is known. */
    private int mode = 2;
    private final Chip chip;

    public SleepCommands(Chip chip) {
        this.chip = chip;
    }

    /** Adds these commands. */
    public void addTo(CommandTable table) {
        table.add("+GSLP", Form.SET, this::deepSleep);
        table.add("+SLEEP", Form.SET, this::sleep);
        table.add("+SLEEP", Form.QUERY, (request, reply) -> reply.answer(request, mode));
    }

    private void deepSleep(Request request, Reply reply) throws Rejected {
        int millis = request.arguments().count(1, 1).number(0, 0, Integer.MAX_VALUE);
        reply.line(Integer.toString(millis));
        reply.ok();
        chip.sleep(Duration.ofMillis(millis));
    }

    private void sleep(Request request, Reply reply) throws Rejected {
        mode = request.arguments().count(1, 1).number(0, 0, chip.firmware().sleepModes());
        reply.ok();
    }
}
