package org.espbench.simulator.command.basic;

import java.time.Duration;

import org.espbench.modem.port.FlowControl;
import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.Parity;
import org.espbench.modem.port.StopBits;
import org.espbench.simulator.chip.Chip;
import org.espbench.simulator.chip.stack.Link;
import org.espbench.simulator.command.Arguments;
import org.espbench.simulator.command.CommandTable;
import org.espbench.simulator.command.Rejected;
import org.espbench.simulator.command.Reply;
import org.espbench.simulator.command.Request;
import org.espbench.simulator.firmware.Form;
import org.espbench.simulator.firmware.ResetCause;
import org.espbench.simulator.line.FrontEnd;

/** The basic commands (G1, reference 2.1). */
public final class BasicCommands {

    private static final int FREE_MEMORY = 41_432;
    private static final int MIN_BAUD = 110;

    private final Chip chip;
    private final FrontEnd frontEnd;
    private int sleepMode = 2;

    public BasicCommands(Chip chip, FrontEnd frontEnd) {
        this.chip = chip;
        this.frontEnd = frontEnd;
    }

    public void addTo(CommandTable table) {
        table.add("", Form.EXECUTE, (request, reply) -> reply.ok());
        table.add("E0", Form.EXECUTE, (request, reply) -> echo(false, reply));
        table.add("E1", Form.EXECUTE, (request, reply) -> echo(true, reply));
        table.add("+GMR", Form.EXECUTE, (request, reply) -> reply.end(chip.firmware().identification()));
        table.add("+RST", Form.EXECUTE, (request, reply) -> restart(reply));
        table.add("+RESTORE", Form.EXECUTE, (request, reply) -> restore(reply));
        table.add("+GSLP", Form.SET, this::deepSleep);
        table.add("+SLEEP", Form.SET, this::sleep);
        table.add("+SLEEP", Form.QUERY, (request, reply) -> answer(request, sleepMode, reply));
        table.add("+SYSRAM", Form.QUERY, (request, reply) -> answer(request, FREE_MEMORY, reply));
        table.addSuffixed("+SYSMSG", Form.SET, this::messages);
        table.addSuffixed("+SYSMSG", Form.QUERY, (request, reply) -> answer(request, request.settings(chip.memory()).messages, reply));
        table.addStored("+UART", Form.SET, this::line);
        table.addStored("+UART", Form.QUERY, this::tellLine);
    }

    private static void answer(Request request, int value, Reply reply) {
        reply.line(request.name() + ":" + value);
        reply.ok();
    }

    private void echo(boolean on, Reply reply) {
        frontEnd.echo(on);
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
            chip.print("WIFI DISCONNECT\r\n");
        }
        chip.reset(ResetCause.SOFTWARE);
    }

    private void deepSleep(Request request, Reply reply) throws Rejected {
        int millis = request.arguments().count(1, 1).number(0, 0, Integer.MAX_VALUE);
        reply.line(Integer.toString(millis));
        reply.ok();
        chip.sleep(Duration.ofMillis(millis));
    }

    private void sleep(Request request, Reply reply) throws Rejected {
        sleepMode = request.arguments().count(1, 1).number(0, 0, 2);
        reply.ok();
    }

    private void messages(Request request, Reply reply) throws Rejected {
        int bits = request.arguments().count(1, 1).number(0, 0, 3);
        chip.memory().change(request.stored(), settings -> settings.messages = bits);
        reply.ok();
    }

    private void line(Request request, Reply reply) throws Rejected {
        Arguments arguments = request.arguments().count(5, 5);
        LineSettings line = new LineSettings(arguments.number(0, MIN_BAUD, LineSettings.MAX_BAUD), arguments.number(1, 5, 8),
                StopBits.values()[arguments.number(2, 1, 3) - 1], Parity.values()[arguments.number(3, 0, 2)],
                FlowControl.values()[arguments.number(4, 0, 3)]);
        LineSettings before = chip.cable().line();
        chip.memory().change(request.stored(), settings -> settings.line = line);
        // The reply goes out at the old settings, and a host that has seen it may use the new ones at once.
        chip.cable().line(line);
        reply.ok(before);
    }

    private void tellLine(Request request, Reply reply) {
        LineSettings line = request.settings(chip.memory()).line;
        reply.line(request.name() + ":" + line.baud() + "," + line.dataBits() + "," + (line.stopBits().ordinal() + 1) + "," + line.parity().ordinal() + ","
                + line.flow().ordinal());
        reply.ok();
    }
}
