package org.espbench.modem.remote.telnet;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Takes the commands out of a telnet stream. An incremental function of bytes: any split of the same bytes gives the same data and commands,
 * no bytes make it fail, and it keeps no more than one message of {@link #LONGEST} bytes. Confined to one thread at a time.
 */
public final class TelnetDecoder {

    /** Longest message of an option that is told; a longer one is dropped whole. The COM-PORT option's longest is a signature, a line of text. */
    public static final int LONGEST = 512;

    private enum State {
        DATA, AFTER_CR, COMMAND, OPTION, MESSAGE_OPTION, MESSAGE, MESSAGE_COMMAND
    }

    private final byte[] message = new byte[LONGEST];
    private State state = State.DATA;
    private Verb verb = Verb.WILL;
    private int option;
    private int length;
    private boolean lines;

    /**
     * Whether the other side sends lines of text rather than binary data: then a NUL behind a CR is filling (RFC 854, 856). At first it
     * doesn't.
     */
    public void lines(boolean on) {
        lines = on;
    }

    /**
     * Decodes bytes in place: the data among them move to the front.
     *
     * @param told gets each command when it is complete
     * @return the number of data bytes, which begin at {@code offset}
     */
    public int decode(byte[] bytes, int offset, int count, Consumer<? super TelnetCommand> told) {
        int end = offset + count;
        int out = offset;
        int in = offset;
        while (in < end) {
            if (state == State.DATA && !lines) {
                int stop = commandFrom(bytes, in, end);
                if (out != in) {
                    System.arraycopy(bytes, in, bytes, out, stop - in);
                }
                out += stop - in;
                in = stop;
            }
            if (in < end) {
                if (accept(bytes[in] & 0xFF, told)) {
                    bytes[out++] = bytes[in];
                }
                in++;
            }
        }
        return out - offset;
    }

    private static int commandFrom(byte[] bytes, int from, int end) {
        int at = from;
        while (at < end && bytes[at] != (byte) Telnet.IAC) {
            at++;
        }
        return at;
    }

    /** @return whether the byte is data */
    private boolean accept(int b, Consumer<? super TelnetCommand> told) {
        return switch (state) {
        case DATA -> data(b);
        case AFTER_CR -> {
            state = State.DATA;
            yield b != Telnet.NUL && data(b);
        }
        case COMMAND -> command(b, told);
        case OPTION -> {
            state = State.DATA;
            told.accept(new TelnetCommand.Negotiated(verb, b));
            yield false;
        }
        case MESSAGE_OPTION -> {
            option = b;
            length = 0;
            state = State.MESSAGE;
            yield false;
        }
        case MESSAGE -> {
            if (b == Telnet.IAC) {
                state = State.MESSAGE_COMMAND;
            } else {
                keep(b);
            }
            yield false;
        }
        case MESSAGE_COMMAND -> messageCommand(b, told);
        };
    }

    private boolean data(int b) {
        if (b == Telnet.IAC) {
            state = State.COMMAND;
            return false;
        }
        if (lines && b == Telnet.CR) {
            state = State.AFTER_CR;
        }
        return true;
    }

    private boolean command(int b, Consumer<? super TelnetCommand> told) {
        state = State.DATA;
        if (b == Telnet.IAC) {
            return true;
        }
        Optional<Verb> said = Verb.of(b);
        if (said.isPresent()) {
            verb = said.get();
            state = State.OPTION;
        } else if (b == Telnet.SB) {
            state = State.MESSAGE_OPTION;
        } else {
            told.accept(new TelnetCommand.Other(b));
        }
        return false;
    }

    private boolean messageCommand(int b, Consumer<? super TelnetCommand> told) {
        if (b == Telnet.IAC) {
            keep(b);
            state = State.MESSAGE;
            return false;
        }
        if (b == Telnet.SE) {
            state = State.DATA;
            if (length <= LONGEST) {
                told.accept(new TelnetCommand.Said(option, Arrays.copyOf(message, length)));
            }
            return false;
        }
        // A command inside a message: its end was lost. Better the message than all the data that follow.
        return command(b, told);
    }

    private void keep(int b) {
        if (length < LONGEST) {
            message[length] = (byte) b;
        }
        // Stops at one too many, which marks the message as too long.
        length = Math.min(length + 1, LONGEST + 1);
    }
}
