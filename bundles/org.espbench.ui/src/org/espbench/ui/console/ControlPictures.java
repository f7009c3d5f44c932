package org.espbench.ui.console;

import java.util.Locale;

/**
 * The signs that a capture gives for control characters ({@code ␍␊}). Many fonts lack them, so people see escapes ({@code \r\n}), which
 * every font has.
 */
final class ControlPictures {

    private static final char NUL = '\u2400';
    private static final char DEL = '\u2421';
    private static final int DEL_CODE = 0x7f;

    private ControlPictures() {
    }

    /** Whether {@code c} stands for a control character. */
    static boolean contain(char c) {
        return c >= NUL && c <= DEL;
    }

    /** What people see for {@code c}: the escape of a picture, any other character as it is. */
    static String seen(char c) {
        if (!contain(c)) {
            return String.valueOf(c);
        }
        int control = c == DEL ? DEL_CODE : c - NUL;
        return switch (control) {
            case '\0' -> "\\0"; //$NON-NLS-1$
            case '\b' -> "\\b"; //$NON-NLS-1$
            case '\t' -> "\\t"; //$NON-NLS-1$
            case '\n' -> "\\n"; //$NON-NLS-1$
            case '\r' -> "\\r"; //$NON-NLS-1$
            default -> String.format(Locale.ROOT, "\\x%02x", control); //$NON-NLS-1$
        };
    }

    /** What people see for {@code text}. */
    static String seen(String text) {
        StringBuilder seen = new StringBuilder();
        text.chars().forEach(c -> seen.append(seen((char) c)));
        return seen.toString();
    }
}
