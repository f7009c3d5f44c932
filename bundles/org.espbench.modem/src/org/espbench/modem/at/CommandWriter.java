package org.espbench.modem.at;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;

import org.espbench.modem.at.UnencodableException.Reason;

/** Writes the operands of one command, one after the other. Confined to one thread. */
public final class CommandWriter {

    private static final int MAC_LENGTH = 17;
    private static final int IP_PARTS = 4;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Grammar grammar;
    private int secretFrom;
    private int secretTo;
    private boolean first = true;
    /** Operands left out since the last one written; those at the end vanish. */
    private int omitted;

    CommandWriter(String name, Grammar grammar) {
        this.grammar = grammar;
        out.writeBytes(("AT+" + name + "=").getBytes(StandardCharsets.ISO_8859_1));
    }

    /** A number up to the operand's limit. */
    public CommandWriter number(int value, int lowest, Operand operand) throws UnencodableException {
        return number(value, lowest, operand.limit(), operand);
    }

    /** A number within these bounds. */
    public CommandWriter number(int value, int lowest, int highest, Operand operand) throws UnencodableException {
        if (value < lowest || value > highest) {
            throw new UnencodableException(Reason.OUT_OF_RANGE, operand, lowest, highest);
        }
        comma(operand);
        out.writeBytes(Integer.toString(value).getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    /** A number, or nothing. */
    public CommandWriter number(OptionalInt value, int lowest, int highest, Operand operand) throws UnencodableException {
        return value.isPresent() ? number(value.getAsInt(), lowest, highest, operand) : omit();
    }

    /** 1 or 0. */
    public CommandWriter bit(boolean value, Operand operand) throws UnencodableException {
        return number(value ? 1 : 0, 0, 1, operand);
    }

    /** 1, 0 or nothing. */
    public CommandWriter bit(Optional<Boolean> value, Operand operand) throws UnencodableException {
        return value.isPresent() ? bit(value.get().booleanValue(), operand) : omit();
    }

    /** A string up to the operand's limit in bytes of UTF-8; not empty. */
    public CommandWriter text(String value, Operand operand) throws UnencodableException {
        return text(value, operand.limit(), operand);
    }

    /** A string up to this limit in bytes of UTF-8; not empty. */
    public CommandWriter text(String value, int limit, Operand operand) throws UnencodableException {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        AtCommand.check(bytes, operand, limit);
        quote(bytes, operand);
        return this;
    }

    /** A string, or nothing. */
    public CommandWriter text(Optional<String> value, int limit, Operand operand) throws UnencodableException {
        return value.isPresent() ? text(value.get(), limit, operand) : omit();
    }

    /** A MAC address, six pairs of hexadecimal digits with colons. */
    public CommandWriter mac(String value, Operand operand) throws UnencodableException {
        boolean well = value.length() == MAC_LENGTH;
        for (int i = 0; well && i < MAC_LENGTH; i++) {
            char c = value.charAt(i);
            well = i % 3 == 2 ? c == ':' : c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
        }
        if (!well) {
            throw new UnencodableException(Reason.MALFORMED, operand, 0);
        }
        return text(value, operand);
    }

    /** A MAC address, or nothing. */
    public CommandWriter mac(Optional<String> value, Operand operand) throws UnencodableException {
        return value.isPresent() ? mac(value.get(), operand) : omit();
    }

    /** An IPv4 address in dotted decimal. */
    public CommandWriter ip(String value) throws UnencodableException {
        String[] parts = value.split("\\.", -1);
        boolean well = parts.length == IP_PARTS;
        for (int i = 0; well && i < IP_PARTS; i++) {
            byte[] part = parts[i].getBytes(StandardCharsets.UTF_8);
            int number = Ascii.number(part, 0, part.length);
            well = number >= 0 && number <= 255 && part.length <= 3;
        }
        if (!well) {
            throw new UnencodableException(Reason.MALFORMED, Operand.IP, 0);
        }
        return text(value, Operand.IP);
    }

    /** A string that nobody may see; may be empty, or else has at least so many bytes of UTF-8, and at most the operand's limit. */
    public CommandWriter secret(char[] value, int least, Operand operand) throws UnencodableException {
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(value));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        try {
            if (bytes.length > 0) {
                AtCommand.check(bytes, operand, operand.limit());
                if (bytes.length < least) {
                    throw new UnencodableException(Reason.TOO_SHORT, operand, least, operand.limit());
                }
            }
            secretFrom = quote(bytes, operand);
            secretTo = out.size() - 1;
        } finally {
            Arrays.fill(bytes, (byte) 0);
            Arrays.fill(encoded.array(), (byte) 0);
        }
        return this;
    }

    /** A string that nobody may see; may be empty. */
    public CommandWriter secret(char[] value, Operand operand) throws UnencodableException {
        return secret(value, 0, operand);
    }

    /** Leaves an operand out. */
    public CommandWriter omit() {
        omitted++;
        return this;
    }

    /** The whole command. */
    public AtCommand end() throws UnencodableException {
        out.write('\r');
        out.write('\n');
        byte[] whole = out.toByteArray();
        if (whole.length > grammar.maxCommand()) {
            throw new UnencodableException(Reason.TOO_LONG, Operand.COMMAND, grammar.maxCommand());
        }
        boolean[] hidden = new boolean[whole.length];
        Arrays.fill(hidden, secretFrom, secretTo, true);
        return new AtCommand(whole, hidden);
    }

    /** @return where the string begins */
    private int quote(byte[] value, Operand operand) throws UnencodableException {
        comma(operand);
        out.write('"');
        int begin = out.size();
        for (byte b : value) {
            if (b == '"' && !grammar.escapes()) {
                throw new UnencodableException(Reason.QUOTE, operand, 0);
            }
            if (grammar.escapes() && (b == '"' || b == ',' || b == '\\')) {
                out.write('\\');
            }
            out.write(b);
        }
        out.write('"');
        return begin;
    }

    private void comma(Operand operand) throws UnencodableException {
        if (omitted > 0 && !grammar.omissions()) {
            throw new UnencodableException(Reason.ALONE, operand, 0);
        }
        for (int i = first ? 1 : 0; i <= omitted; i++) {
            out.write(',');
        }
        omitted = 0;
        first = false;
    }
}
