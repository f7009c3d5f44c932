package org.espbench.ui.console.send;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

/**
 * The bytes that a text stands for.
 *
 * @param bytes without line end; empty when there is an objection
 * @param objection what is wrong with the text, in a sentence for people
 */
record Written(byte[] bytes, Optional<String> objection) {

    private static final int HEX = 16;

    /** Reads a text. Pure. */
    static Written of(String text, Notation notation) {
        return switch (notation) {
            case PLAIN -> good(text.getBytes(StandardCharsets.UTF_8));
            case ESCAPED -> escaped(text);
            case HEX -> hex(text);
        };
    }

    /** The bytes with the line end behind them. */
    byte[] with(LineEnd end) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(bytes);
        all.writeBytes(end.text().getBytes(StandardCharsets.US_ASCII));
        return all.toByteArray();
    }

    /** The bytes as a command, one character each; a command is one line. */
    String command() {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** The same, unless it can't be a command. */
    Written asCommand() {
        for (byte b : bytes) {
            if (b == '\r' || b == '\n') {
                return wrong(Messages.wrongLineEnd);
            }
        }
        return this;
    }

    private static Written escaped(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        // Characters wait until bytes come or the end: a surrogate pair may be written as two escapes.
        StringBuilder waiting = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c != '\\') {
                waiting.append(c);
                at++;
                continue;
            }
            if (at + 1 == text.length()) {
                return wrong(NLS.bind(Messages.wrongEscape, "\\")); //$NON-NLS-1$
            }
            char kind = text.charAt(at + 1);
            int digits = kind == 'x' ? 2 : kind == 'u' ? 4 : 0;
            int value = digits == 0 ? simple(kind) : number(text, at + 2, digits);
            if (value < 0) {
                return wrong(NLS.bind(Messages.wrongEscape, text.substring(at, Math.min(text.length(), at + 2 + digits))));
            }
            if (kind == 'x') {
                flush(waiting, out);
                out.write(value);
            } else {
                waiting.append((char) value);
            }
            at += 2 + digits;
        }
        flush(waiting, out);
        return good(out.toByteArray());
    }

    private static void flush(StringBuilder waiting, ByteArrayOutputStream out) {
        out.writeBytes(waiting.toString().getBytes(StandardCharsets.UTF_8));
        waiting.setLength(0);
    }

    private static int simple(char kind) {
        return switch (kind) {
            case 'r' -> '\r';
            case 'n' -> '\n';
            case 't' -> '\t';
            case '0' -> 0;
            case '\\' -> '\\';
            default -> -1;
        };
    }

    /** @return -1 when there aren't so many digits */
    private static int number(String text, int from, int digits) {
        if (from + digits > text.length()) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < from + digits; i++) {
            int digit = Character.digit(text.charAt(i), HEX);
            if (digit < 0) {
                return -1;
            }
            value = value * HEX + digit;
        }
        return value;
    }

    private static Written hex(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (String group : text.strip().split("[\\s,:]+")) { //$NON-NLS-1$
            if (group.isEmpty()) {
                continue;
            }
            String digits = group.startsWith("0x") || group.startsWith("0X") ? group.substring(2) : group; //$NON-NLS-1$ //$NON-NLS-2$
            for (int i = 0; i < digits.length(); i++) {
                if (Character.digit(digits.charAt(i), HEX) < 0) {
                    return wrong(NLS.bind(Messages.wrongDigit, String.valueOf(digits.charAt(i))));
                }
            }
            if (digits.length() % 2 != 0) {
                return wrong(NLS.bind(Messages.wrongPair, group));
            }
            for (int i = 0; i < digits.length(); i += 2) {
                out.write(Integer.parseInt(digits.substring(i, i + 2), HEX));
            }
        }
        return good(out.toByteArray());
    }

    private static Written good(byte[] bytes) {
        return new Written(bytes, Optional.empty());
    }

    private static Written wrong(String sentence) {
        return new Written(new byte[0], Optional.of(sentence));
    }
}
