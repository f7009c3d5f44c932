package org.espbench.connection.profile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/** How bytes are written as text: UTF-8, and {@code \r \n \t \0 \\ \xNN} for what isn't seen. A pure function. */
public final class ReplyText {

    private static final int HEX = 16;

    private ReplyText() {
    }

    /** Where the text has a backslash with nothing known behind it, counted from 0; empty when it is right. */
    public static OptionalInt flaw(String text) {
        for (int at = text.indexOf('\\'); at >= 0; at = text.indexOf('\\', at)) {
            int length = escape(text, at);
            if (length == 0) {
                return OptionalInt.of(at);
            }
            at += length;
        }
        return OptionalInt.empty();
    }

    /**
     * The bytes that a text means; a fresh array.
     *
     * @throws IllegalArgumentException when the text has a {@link #flaw(String)}
     */
    public static byte[] bytes(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int at = 0;
        while (at < text.length()) {
            if (text.charAt(at) != '\\') {
                int next = text.indexOf('\\', at);
                int end = next < 0 ? text.length() : next;
                bytes.writeBytes(text.substring(at, end).getBytes(StandardCharsets.UTF_8));
                at = end;
                continue;
            }
            int length = escape(text, at);
            if (length == 0) {
                throw new IllegalArgumentException(Said.WORDS.say("reply.escape", at + 1));
            }
            bytes.write(meaning(text, at));
            at += length;
        }
        return bytes.toByteArray();
    }

    /** How many characters the escape takes that begins here; 0 when it is none. */
    private static int escape(String text, int at) {
        if (at + 1 >= text.length()) {
            return 0;
        }
        return switch (text.charAt(at + 1)) {
        case 'r', 'n', 't', '0', '\\' -> 2;
        case 'x' -> at + 4 <= text.length() && Character.digit(text.charAt(at + 2), HEX) >= 0 && Character.digit(text.charAt(at + 3), HEX) >= 0 ? 4 : 0;
        default -> 0;
        };
    }

    private static int meaning(String text, int at) {
        return switch (text.charAt(at + 1)) {
        case 'r' -> '\r';
        case 'n' -> '\n';
        case 't' -> '\t';
        case '0' -> 0;
        case 'x' -> Character.digit(text.charAt(at + 2), HEX) * HEX + Character.digit(text.charAt(at + 3), HEX);
        default -> '\\';
        };
    }
}
