package org.espbench.traffic.search;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.espbench.traffic.PassingRow;
import org.espbench.traffic.RowKind;

/** What is looked for in rows. Looks at a row's bytes; at the sentence of a note, which has none. Immutable. */
public sealed interface Needle permits LiteralNeedle, PatternNeedle {

    /** Whether the row has it. */
    boolean in(PassingRow row);

    /** The bytes that a row's must contain, for a search that looks at the file as it is; empty when only {@link #in} can tell. */
    Optional<Literal> literal();

    /**
     * Bytes to be found.
     *
     * @param bytes one or more; ASCII letters in lower case when {@code folded}
     * @param folded whether capital ASCII letters are as good
     * @param text whether notes can hold it too
     */
    record Literal(byte[] bytes, boolean folded, boolean text) {
    }

    /**
     * A text, looked for as UTF-8.
     *
     * @param text one character or more
     * @param ignoreCase whether the case of ASCII letters doesn't matter
     */
    static Needle text(String text, boolean ignoreCase) {
        String sought = ignoreCase ? lower(text) : text;
        return new LiteralNeedle(new Literal(sought.getBytes(StandardCharsets.UTF_8), ignoreCase, true));
    }

    /**
     * Bytes given as hex digits, with or without blanks between them.
     *
     * @throws IllegalArgumentException when it is something else, or nothing
     */
    static Needle hex(String digits) {
        byte[] bytes = HexFormat.of().parseHex(digits.replaceAll("(?i)0x|[\\s,:]", ""));
        if (bytes.length == 0) {
            throw new IllegalArgumentException("no bytes");
        }
        return new LiteralNeedle(new Literal(bytes, false, false));
    }

    /**
     * A regular expression as {@link Pattern} has them, over the row's bytes as UTF-8.
     *
     * @throws java.util.regex.PatternSyntaxException when it is none
     */
    static Needle regex(String expression, boolean ignoreCase) {
        return new PatternNeedle(Pattern.compile(expression, ignoreCase ? Pattern.CASE_INSENSITIVE : 0));
    }

    private static String lower(String text) {
        StringBuilder lower = new StringBuilder(text.length());
        text.codePoints().forEach(c -> lower.append(c < 0x80 ? Character.toString(c).toLowerCase(Locale.ROOT) : Character.toString(c)));
        return lower.toString();
    }

    /** What of a row is text. */
    static String textOf(PassingRow row) {
        return row.kind() == RowKind.NOTE ? row.row().text() : new String(row.bytes(), row.offset(), row.length(), StandardCharsets.UTF_8);
    }
}
