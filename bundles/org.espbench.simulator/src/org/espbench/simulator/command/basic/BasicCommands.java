package org.espbench.simulator.command.basic;

import java.util.Set;

import org.espbench.simulator.chip.Chip;
import org.espbench.simulator.chip.stack.Link;
import org.espbench.simulator.command.CommandTable;
import org.espbench.simulator.command.Reply;
import org.espbench.simulator.firmware.Catalogue;
import org.espbench.simulator.firmware.Form;
import org.espbench.simulator.firmware.ResetCause;
import org.espbench.simulator.line.FrontEnd;

/** The module as such: whether it is there, what it is, starting anew. */
public final class BasicCommands {

    private static final int FREE_MEMORY = 41_432;
    private static final int LEAST_MEMORY = 36_944;

    private final Chip chip;
    private final FrontEnd frontEnd;

    public BasicCommands(Chip chip, FrontEnd frontEnd) {
        this.chip = chip;
        this.frontEnd = frontEnd;
    }

    /** Adds these commands. */
    public void addTo(CommandTable table) {
        table.add("", Form.EXECUTE, (request, reply) -> reply.ok());
        table.add("E0", Form.EXECUTE, (request, reply) -> echo(false, reply));
        table.add("E1", Form.EXECUTE, (request, reply) -> echo(true, reply));
        table.add("+GMR", Form.EXECUTE, (request, reply) -> reply.end(chip.firmware().identification()));
        table.add("+CMD", Form.QUERY, (request, reply) -> list(reply));
        table.add("+RST", Form.EXECUTE, (request, reply) -> restart(reply));
        table.add("+RESTORE", Form.EXECUTE, (request, reply) -> restore(reply));
        table.add("+SYSRAM", Form.QUERY,
                (request, reply) -> reply.answer(request, FREE_MEMORY + (chip.firmware().memoryNumbers() == 1 ? "" : "," + LEAST_MEMORY)));
    }

    private void echo(boolean on, Reply reply) {
        frontEnd.echo(on);
        reply.ok();
    }

    private void list(Reply reply) {
        Catalogue catalogue = chip.firmware().catalogue();
        int number = 0;
        for (String name : catalogue.names()) {
            Set<Form> forms = catalogue.forms(name);
            StringBuilder line = new StringBuilder("+CMD:" + number++ + ",\"AT" + name + "\"");
            for (Form form : Form.values()) {
                line.append(forms.contains(form) ? ",1" : ",0");
            }
            reply.line(line.toString());
        }
        reply.ok();
    }

    private void restart(Reply reply) {
        reply.ok();
        reset();
    }

    private void restore(Reply reply) {
        for (Link link : chip.links().open()) {
            chip.links().close(link);
        }
        reply.ok();
        chip.memory().restore();
        reset();
    }

    private void reset() {
        if (chip.station().accessPoint().isPresent()) {
            chip.notice("WIFI DISCONNECT\r\n");
        }
        chip.reset(ResetCause.SOFTWARE);
    }
}
