package org.espbench.simulator.command;

import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.espbench.modem.port.LineSettings;
import org.espbench.simulator.chip.Chip;
import org.espbench.simulator.line.FrontEnd;

/**
 * The answer to one command: any number of lines, then one end, now or later. After its end, or a reset of the module, nothing has an effect, so
 * that a late event can't answer a command that is forgotten.
 */
public final class Reply {

    private final Chip chip;
    private final FrontEnd frontEnd;
    private boolean over;

    public Reply(Chip chip, FrontEnd frontEnd) {
        this.chip = chip;
        this.frontEnd = frontEnd;
    }

    /** An information line; CR LF is added. */
    public void line(String text) {
        print(text + "\r\n");
    }

    /** Text as it is. */
    public void print(String text) {
        if (!over) {
            chip.print(text);
        }
    }

    public void ok() {
        end(chip.firmware().ok());
    }

    /** Success, told at other line settings than those in force. */
    public void ok(LineSettings line) {
        if (!over) {
            chip.uart().print(chip.firmware().ok(), line);
            over = true;
            frontEnd.done();
        }
    }

    public void error() {
        end(chip.firmware().error());
    }

    /** ERROR with a line in front. */
    public void error(String line) {
        end(line.isEmpty() ? chip.firmware().error() : chip.firmware().error(line));
    }

    /** Ends with this text. */
    public void end(String text) {
        if (!over) {
            chip.print(text);
            over = true;
            frontEnd.done();
        }
    }

    /** Prompts for payload. */
    public void collect(int length, boolean escaped, Consumer<byte[]> complete) {
        if (!over) {
            chip.print(chip.firmware().prompt());
            frontEnd.collect(length, escaped, complete, () -> end(chip.firmware().sendCanceled()));
        }
    }

    /** Prompts for pass-through and ends. */
    public void pass(BiConsumer<byte[], Runnable> packets, Runnable left) {
        if (!over) {
            chip.print(chip.firmware().passThroughPrompt());
            over = true;
            frontEnd.pass(packets, left);
        }
    }

    /** Whether it has ended or is forgotten. */
    public boolean over() {
        return over;
    }

    /** The module was reset. */
    public void forget() {
        over = true;
    }
}
