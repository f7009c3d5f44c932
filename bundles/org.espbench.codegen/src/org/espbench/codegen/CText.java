package org.espbench.codegen;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Texts as C and C++ write them, byte by byte, so that neither the editor's encoding nor the compiler's changes what goes over the air. What isn't
 * printable ASCII becomes three octal digits: unlike {@code \x} they end by themselves, whatever stands behind. Pure functions.
 */
final class CText {

    private static final int LINE = 72;

    private CText() {
    }

    /** A string literal with the text's bytes in UTF-8. */
    static String literal(String text) {
        return literal(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A string literal with these bytes. */
    static String literal(byte[] bytes) {
        StringBuilder literal = new StringBuilder("\"");
        for (int i = 0; i < bytes.length; i++) {
            literal.append(written(bytes, i));
        }
        return literal.append('"').toString();
    }

    /** The same in several literals where one were too long, each to stand on a line of its own; the first ends where the text's own lines end. */
    static List<String> lines(byte[] bytes) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < bytes.length; i++) {
            line.append(written(bytes, i));
            if (bytes[i] == '\n' || line.length() >= LINE) {
                lines.add("\"" + line + "\"");
                line.setLength(0);
            }
        }
        if (line.length() > 0 || lines.isEmpty()) {
            lines.add("\"" + line + "\"");
        }
        return lines;
    }

    /** A text of people's own inside a comment: it neither ends the comment, nor seems to begin another, nor lets the code around it look otherwise. */
    static String comment(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\u2028\\u2029]", "").replace("/*", "/ *").replace("*/", "* /").strip();
    }

    /** A text of people's own as a name for tools and files: small letters, digits and hyphens. */
    static String name(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        return plain.isEmpty() ? "firmware" : plain;
    }

    /** Whether a literal doesn't show what it says. */
    static boolean hides(String text) {
        return text.chars().anyMatch(c -> c < ' ' || c > '~');
    }

    private static String written(byte[] bytes, int at) {
        int c = bytes[at] & 0xFF;
        return switch (c) {
        case '"' -> "\\\"";
        case '\\' -> "\\\\";
        case '\n' -> "\\n";
        case '\r' -> "\\r";
        case '\t' -> "\\t";
        // Two in a row may begin a trigraph.
        case '?' -> at > 0 && bytes[at - 1] == '?' ? "\\?" : "?";
        default -> c < ' ' || c > '~' ? "\\%03o".formatted(c) : String.valueOf((char) c);
        };
    }
}
