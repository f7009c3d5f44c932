package org.espbench.modem.at;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

import org.espbench.modem.at.UnencodableException.Reason;

/** One command as it goes over the line, knowing which of its bytes are secret. Immutable but for {@link #wipe()}. */
public final class AtCommand {

    private static final Set<String> QUESTIONS = Set.of("GMR", "CIPSTATUS", "CIFSR", "CWLIF");

    private final byte[] bytes;
    private final boolean[] secret;

    AtCommand(byte[] bytes, boolean[] secret) {
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

    /** Whether it only asks, so that asking twice does no harm: a query, a test, the bare {@code AT}, and what has no query form. */
    public boolean question() {
        return bytes.length <= 4 || bytes[bytes.length - 3] == '?' || QUESTIONS.contains(name());
    }

    /** Whether this is its text, without CR LF, one char per byte. */
    public boolean is(String text) {
        if (text.length() != bytes.length - 2) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != (bytes[i] & 0xFF)) {
                return false;
            }
        }
        return true;
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

    static void check(byte[] value, Operand operand, int limit) throws UnencodableException {
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
}
