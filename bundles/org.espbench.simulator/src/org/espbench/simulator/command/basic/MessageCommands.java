package org.espbench.simulator.command.basic;

import org.espbench.simulator.chip.Chip;
import org.espbench.simulator.command.CommandTable;
import org.espbench.simulator.command.Rejected;
import org.espbench.simulator.command.Reply;
import org.espbench.simulator.command.Request;
import org.espbench.simulator.firmware.Form;

/** What the module says unasked, whether it explains errors, and whether it stores settings. */
public final class MessageCommands {

    private final Chip chip;

    public MessageCommands(Chip chip) {
        this.chip = chip;
    }

    /** Adds these commands. */
    public void addTo(CommandTable table) {
        table.add("+SYSMSG", Form.SET, this::messages);
        table.add("+SYSMSG", Form.QUERY, (request, reply) -> reply.answer(request, request.settings(chip.memory()).messages));
        table.add("+SYSLOG", Form.SET, (request, reply) -> {
            chip.logging(request.arguments().count(1, 1).flag(0));
            reply.ok();
        });
        table.add("+SYSLOG", Form.QUERY, (request, reply) -> reply.answer(request, chip.logging() ? 1 : 0));
        table.add("+SYSSTORE", Form.SET, (request, reply) -> {
            chip.storing(request.arguments().count(1, 1).flag(0));
            reply.ok();
        });
        table.add("+SYSSTORE", Form.QUERY, (request, reply) -> reply.answer(request, chip.storing() ? 1 : 0));
    }

    private void messages(Request request, Reply reply) throws Rejected {
        int bits = request.arguments().count(1, 1).number(0, 0, (1 << chip.firmware().messageBits()) - 1);
        chip.memory().change(request.stored(), settings -> settings.messages = bits);
        reply.ok();
    }
}
