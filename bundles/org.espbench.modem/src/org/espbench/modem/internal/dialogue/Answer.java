package org.espbench.modem.internal.dialogue;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.espbench.modem.Exchange;

/**
 * What a command was answered with.
 *
 * @param result how it ended
 * @param lines what came before its end and is no event, one char per byte; may hold secrets
 * @param exchange the same for messages, without secrets
 */
public record Answer(Result result, List<String> lines, Exchange exchange) {

    /** How a command ended. */
    public enum Result {
        OK, REFUSED,
        /** Not yet, but what was said was enough. */
        NONE
    }

    public Answer {
        lines = List.copyOf(lines);
    }

    @Override
    public String toString() {
        return "Answer[" + result + ", " + exchange + "]";
    }

    /** Whether it ended with OK. */
    public boolean ok() {
        return result == Result.OK;
    }

    /** Whether a line is this. */
    public boolean said(String line) {
        return lines.contains(line);
    }

    /** What stands behind {@code +<name>:}, also where the firmware puts {@code _CUR} or {@code _DEF} to the name (reference 2.2). */
    public List<String> values(String name) {
        List<String> values = new ArrayList<>();
        for (String line : lines) {
            value(line, name).ifPresent(values::add);
        }
        return values;
    }

    /** The first of them. */
    public Optional<String> value(String name) {
        return values(name).stream().findFirst();
    }

    /** What stands behind {@code +<name>:} in this line. */
    public static Optional<String> value(String line, String name) {
        int colon = line.indexOf(':');
        if (colon < 0 || !line.startsWith("+" + name)) {
            return Optional.empty();
        }
        String suffix = line.substring(name.length() + 1, colon);
        return suffix.isEmpty() || suffix.equals("_CUR") || suffix.equals("_DEF") ? Optional.of(line.substring(colon + 1)) : Optional.empty();
    }

    /** The text without quotes around it. */
    public static String unquoted(String text) {
        boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1) : text;
    }

    /** The number that a text is, or the other value. Some emulators leave the angle brackets of the manual around it. */
    public static int number(String text, int otherwise) {
        String bare = text.strip();
        boolean bracketed = bare.length() > 2 && bare.startsWith("<") && bare.endsWith(">");
        try {
            return Integer.parseInt(bracketed ? bare.substring(1, bare.length() - 1) : bare);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** A name as people read it: what came one char per byte is UTF-8 if it can be, and stays as it is if it can't. */
    public static String name(String bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1))).toString();
        } catch (CharacterCodingException e) {
            return bytes;
        }
    }
}
