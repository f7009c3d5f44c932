package org.espbench.simulator.command;

import java.util.function.Consumer;

import org.espbench.modem.port.LineSettings;
import org.espbench.simulator.chip.Chip;
import org.espbench.simulator.firmware.ErrorCode;
import org.espbench.simulator.firmware.Refusal;
import org.espbench.simulator.line.FrontEnd;

/**
 * The answer to one command: any number of lines, then one end, now or later. After its end, or a reset of the module, nothing has an effect, so
 * that a late event can't answer a command that is forgotten.
 */
public final class Reply {

    private final Chip chip;
    private final FrontEnd frontEnd;
    private boolean over;

    Reply(Chip chip, FrontEnd frontEnd) {
        this.chip = chip;
        this.frontEnd = frontEnd;
    }

    /** An information line; CR LF is added. */
    public void line(String text) {
        print(text + "\r\n");
    }

    /** The information line of a query that has one value, and OK. */
    public void answer(Request request, Object value) {
        line(request.name() + ":" + value);
        ok();
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

    /** It failed in a way that has no text. */
    public void error() {
        refuse(Refusal.UNNAMED, ErrorCode.FAILED);
    }

    /** It failed for a reason that some firmware names. */
    public void error(Refusal reason) {
        refuse(reason, ErrorCode.FAILED);
    }

    /** It is refused. */
    void refuse(Refusal reason, ErrorCode code) {
        if (!over) {
            chip.log(code);
            end(chip.firmware().refused(reason));
        }
    }

    /** Received data, with what stands in front of them. */
    public void send(String head, byte[] data) {
        if (!over) {
            chip.uart().send(head, data, 0, data.length, "");
        }
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
        collect(length, escaped, complete, () -> { });
    }

    /** Prompts for payload; {@code cancelled} is told when the host leaves that. */
    public void collect(int length, boolean escaped, Consumer<byte[]> complete, Runnable cancelled) {
        if (!over) {
            chip.print(chip.firmware().prompt());
            frontEnd.collect(length, escaped, complete, () -> {
                cancelled.run();
                end(chip.firmware().sendCanceled());
            });
        }
    }

    /** Prompts for pass-through, ends and begins it. */
    public void pass(Runnable begin) {
        if (!over) {
            chip.print(chip.firmware().passThroughPrompt());
            over = true;
            begin.run();
        }
    }

    /** Whether it has ended or is forgotten. */
    public boolean over() {
        return over;
    }

    /** The module was reset. */
    void forget() {
        over = true;
    }
}
