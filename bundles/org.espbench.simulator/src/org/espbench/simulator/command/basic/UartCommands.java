package org.espbench.simulator.command.basic;

import org.espbench.modem.port.FlowControl;
import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.Parity;
import org.espbench.modem.port.StopBits;
import org.espbench.simulator.chip.Chip;
import org.espbench.simulator.command.Arguments;
import org.espbench.simulator.command.CommandTable;
import org.espbench.simulator.command.Rejected;
import org.espbench.simulator.command.Reply;
import org.espbench.simulator.command.Request;
import org.espbench.simulator.firmware.Form;

/** The settings of the module's UART. */
public final class UartCommands {

    private final Chip chip;

    public UartCommands(Chip chip) {
        this.chip = chip;
    }

    /** Adds these commands. */
    public void addTo(CommandTable table) {
        table.add("+UART", Form.SET, this::set);
        table.add("+UART", Form.QUERY, this::tell);
        table.add("+IPR", Form.SET, this::rate);
    }

    private void set(Request request, Reply reply) throws Rejected {
        Arguments arguments = request.arguments().count(5, 5);
        LineSettings line = new LineSettings(baud(arguments), arguments.number(1, 5, 8), StopBits.values()[arguments.number(2, 1, 3) - 1],
                Parity.values()[arguments.number(3, 0, 2)], FlowControl.values()[arguments.number(4, 0, 3)]);
        LineSettings before = chip.cable().line();
        // UART_CUR doesn't store whatever the generation; UART and UART_DEF store in every one.
        chip.memory().change(!request.name().endsWith("_CUR"), settings -> settings.line = line);
        // The reply goes out at the old settings, and a host that has seen it may use the new ones at once.
        chip.cable().line(line);
        reply.ok(before);
    }

    private void tell(Request request, Reply reply) {
        LineSettings line = request.settings(chip.memory()).line;
        reply.answer(request, line.baud() + "," + line.dataBits() + "," + (line.stopBits().ordinal() + 1) + "," + line.parity().ordinal() + ","
                + line.flow().ordinal());
    }

    /** The old command for the rate alone; its OK comes at the new rate. */
    private void rate(Request request, Reply reply) throws Rejected {
        LineSettings line = chip.cable().line().at(baud(request.arguments().count(1, 1)));
        chip.memory().change(request.stored(), settings -> settings.line = line);
        chip.cable().line(line);
        reply.ok();
    }

    private int baud(Arguments arguments) throws Rejected {
        return arguments.number(0, chip.firmware().lowestBaud(), Math.min(LineSettings.MAX_BAUD, chip.firmware().highestBaud()));
    }
}
