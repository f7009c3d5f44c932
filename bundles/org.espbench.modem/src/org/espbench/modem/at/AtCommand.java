package org.espbench.modem.at;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

import org.espbench.modem.at.UnencodableException.Reason;

/** One command as it goes over the line, knowing which of its bytes are secret. Immutable but for {@link #wipe()}. */
public final class AtCommand {

    private final byte[] bytes;
    private final boolean[] secret;

    private AtCommand(byte[] bytes, boolean[] secret) {
        this.bytes = bytes;
        this.secret = secret;
    }

    /**
     * A command as somebody wrote it, without CR LF; what isn't ASCII goes as UTF-8. Secrets are found as {@link SecretScanner} finds them.
     *
     * @throws UnencodableException when it is empty or holds CR, LF or NUL
     */
    public static AtCommand of(String line) throws UnencodableException {
        byte[] text = line.getBytes(StandardCharsets.UTF_8);
        check(text, Operand.COMMAND, AtDecoder.MAX_LINE);
        byte[] masked = text.clone();
        SecretLine.mask(masked, 0, masked.length);
        byte[] whole = Arrays.copyOf(text, text.length + 2);
        boolean[] hidden = new boolean[whole.length];
        for (int i = 0; i < text.length; i++) {
            hidden[i] = masked[i] != text[i];
        }
        whole[text.length] = '\r';
        whole[text.length + 1] = '\n';
        return new AtCommand(whole, hidden);
    }

    /** Begins {@code AT+<name>=}. */
    static Writer set(String name, boolean escapes) {
        return new Writer(name, escapes);
    }

    /** The bytes for the line, CR LF included. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** How many bytes go over the line. */
    public int length() {
        return bytes.length;
    }

    /** Whether the byte at this index is secret. */
    public boolean secret(int index) {
        return secret[index];
    }

    /** The name without {@code AT} and {@code +}, in upper case: {@code CWJAP_CUR}; {@code E0} for echo off, empty for the bare {@code AT}. */
    public String name() {
        int at = Math.min(2, bytes.length - 2);
        StringBuilder name = new StringBuilder();
        while (at < bytes.length - 2 && bytes[at] != '=' && bytes[at] != '?') {
            if (bytes[at] != '+') {
                name.append((char) (bytes[at] & 0xFF));
            }
            at++;
        }
        return name.toString().toUpperCase(Locale.ROOT);
    }

    /** The line for people, without CR LF, secrets as {@code *}, one char per byte. */
    public String shown() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < bytes.length - 2; i++) {
            text.append(secret[i] ? '*' : (char) (bytes[i] & 0xFF));
        }
        return text.toString();
    }

    /** Overwrites the secrets, once it won't be sent any more. */
    public void wipe() {
        for (int i = 0; i < bytes.length; i++) {
            if (secret[i]) {
                bytes[i] = '*';
            }
        }
    }

    @Override
    public String toString() {
        return shown();
    }

    private static void check(byte[] value, Operand operand, int limit) throws UnencodableException {
        if (value.length == 0) {
            throw new UnencodableException(Reason.EMPTY, operand, 0);
        }
        if (value.length > limit) {
            throw new UnencodableException(Reason.TOO_LONG, operand, limit);
        }
        for (byte b : value) {
            if (b == '\r' || b == '\n' || b == 0) {
                throw new UnencodableException(Reason.CONTROL_CHARACTER, operand, 0);
            }
        }
    }

    /** Writes operands one after the other. */
    static final class Writer {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private final boolean escapes;
        private int secretFrom;
        private int secretTo;
        private boolean first = true;

        private Writer(String name, boolean escapes) {
            this.escapes = escapes;
            out.writeBytes(("AT+" + name + "=").getBytes(StandardCharsets.ISO_8859_1));
        }

        Writer number(int value, int lowest, Operand operand) throws UnencodableException {
            if (value < lowest || value > operand.limit()) {
                throw new UnencodableException(Reason.OUT_OF_RANGE, operand, operand.limit());
            }
            comma();
            out.writeBytes(Integer.toString(value).getBytes(StandardCharsets.ISO_8859_1));
            return this;
        }

        Writer text(String value, Operand operand) throws UnencodableException {
            byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
            check(bytes, operand, operand.limit());
            quote(bytes, operand);
            return this;
        }

        /** A string that nobody may see; may be empty. */
        Writer secret(char[] value, Operand operand) throws UnencodableException {
            ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(value));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            if (bytes.length > 0) {
                check(bytes, operand, operand.limit());
            }
            secretFrom = out.size() + (first ? 1 : 2);
            quote(bytes, operand);
            secretTo = out.size() - 1;
            Arrays.fill(bytes, (byte) 0);
            Arrays.fill(encoded.array(), (byte) 0);
            return this;
        }

        AtCommand end(int maxCommand) throws UnencodableException {
            out.write('\r');
            out.write('\n');
            byte[] whole = out.toByteArray();
            if (whole.length > maxCommand) {
                throw new UnencodableException(Reason.TOO_LONG, Operand.COMMAND, maxCommand);
            }
            boolean[] hidden = new boolean[whole.length];
            Arrays.fill(hidden, secretFrom, secretTo, true);
            return new AtCommand(whole, hidden);
        }

        private void quote(byte[] value, Operand operand) throws UnencodableException {
            comma();
            out.write('"');
            for (byte b : value) {
                if (b == '"' && !escapes) {
                    throw new UnencodableException(Reason.QUOTE, operand, 0);
                }
                if (escapes && (b == '"' || b == ',' || b == '\\')) {
                    out.write('\\');
                }
                out.write(b);
            }
            out.write('"');
        }

        private void comma() {
            if (!first) {
                out.write(',');
            }
            first = false;
        }
    }
}
