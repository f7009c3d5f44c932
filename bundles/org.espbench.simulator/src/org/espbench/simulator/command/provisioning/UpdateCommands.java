package org.espbench.simulator.command.provisioning;

import java.time.Duration;

import org.espbench.simulator.air.Provisioning;
import org.espbench.simulator.chip.Chip;
import org.espbench.simulator.command.CommandTable;
import org.espbench.simulator.command.Online;
import org.espbench.simulator.command.Rejected;
import org.espbench.simulator.command.Reply;
import org.espbench.simulator.command.Request;
import org.espbench.simulator.firmware.Form;
import org.espbench.simulator.firmware.ResetCause;

/** A firmware update, which gets as far as {@link Provisioning} says and changes nothing but starts the module anew. */
public final class UpdateCommands {

    private static final Duration STEP = Duration.ofSeconds(1);
    private static final int FAILED = -1;
    private static final int LAST = Provisioning.Update.DONE.ordinal();

    private final Chip chip;
    private int state;

    public UpdateCommands(Chip chip) {
        this.chip = chip;
    }

    /** Adds these commands. */
    public void addTo(CommandTable table) {
        table.add("+CIUPDATE", Form.EXECUTE, (request, reply) -> start(reply));
        table.add("+CIUPDATE", Form.SET, this::set);
        table.add("+CIUPDATE", Form.QUERY, (request, reply) -> {
            reply.line("+CIPUPDATE:" + state);
            reply.ok();
        });
    }

    private void set(Request request, Reply reply) throws Rejected {
        request.arguments().count(1, 4).flag(0);
        request.arguments().text(1);
        request.arguments().text(2);
        boolean asideWaits = request.arguments().flag(3, false);
        if (!asideWaits) {
            start(reply);
            return;
        }
        Online.need(chip);
        reply.ok();
        step(1, chip.life(), reply);
    }

    private void start(Reply reply) throws Rejected {
        Online.need(chip);
        step(1, chip.life(), reply);
    }

    private void step(int number, int life, Reply reply) {
        chip.loop().after(STEP, () -> {
            if (chip.life() != life) {
                return;
            }
            if (chip.air().provisioning().update().ordinal() < number) {
                state = FAILED;
                reply.error();
                return;
            }
            state = number;
            chip.notice("+CIPUPDATE:" + number + "\r\n");
            if (number < LAST) {
                step(number + 1, life, reply);
            } else {
                reply.ok();
                chip.reset(ResetCause.SOFTWARE);
            }
        });
    }
}
