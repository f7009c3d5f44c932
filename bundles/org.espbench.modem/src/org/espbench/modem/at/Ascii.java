package org.espbench.modem.at;

import java.nio.charset.StandardCharsets;

/** Looking at bytes as text without making text of them. */
final class Ascii {

    private Ascii() {
    }

    /** The bytes as text, one char each. */
    static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    /** Whether the bytes are exactly this word. */
    static boolean is(byte[] bytes, int from, int to, String word) {
        return to - from == word.length() && starts(bytes, from, to, word);
    }

    /** Whether the bytes begin with this word. */
    static boolean starts(byte[] bytes, int from, int to, String word) {
        int size = word.length();
        if (to - from < size) {
            return false;
        }
        for (int i = 0; i < size; i++) {
            if (bytes[from + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The number that the bytes are, or -1 when they aren't one of up to nine digits. */
    static int number(byte[] bytes, int from, int to) {
        if (to <= from || to - from > 9) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    /** Where the byte is first, or {@code to}. */
    static int find(byte[] bytes, int from, int to, char wanted) {
        int at = from;
        while (at < to && bytes[at] != wanted) {
            at++;
        }
        return at;
    }

    /** The text without quotes around it. */
    static String unquoted(String text) {
        boolean quoted = text.length() >= 2 && text.charAt(0) == '"' && text.charAt(text.length() - 1) == '"';
        return quoted ? text.substring(1, text.length() - 1) : text;
    }
}
