package org.espbench.modem.find.internal;

/** Tells text from garbage. Pure functions of text, one char per byte. */
final class Readable {

    /** Fewer bytes than this are readable by chance. */
    private static final int SHORTEST = 16;
    /** Of a hundred bytes of text, so many are readable at least; a byte in between may be damaged. */
    private static final int SHARE = 92;
    private static final int LETTERS_SHARE = 25;

    private Readable() {
    }

    /** Whether this is text: ASCII or UTF-8, with letters in it. */
    static boolean is(String raw) {
        if (raw.length() < SHORTEST) {
            return false;
        }
        int plain = 0;
        int letters = 0;
        for (int i = 0; i < raw.length();) {
            char c = raw.charAt(i);
            int length = utf8(raw, i);
            if (isPlain(c)) {
                plain++;
                letters += Character.isLetterOrDigit(c) ? 1 : 0;
            } else if (length > 1) {
                plain += length;
                letters += length;
            }
            i += Math.max(1, length);
        }
        return plain * 100L >= raw.length() * (long) SHARE && letters * 100L >= raw.length() * (long) LETTERS_SHARE;
    }

    private static boolean isPlain(char c) {
        return c >= 0x20 && c < 0x7f || c == '\r' || c == '\n' || c == '\t' || c == 0x1b;
    }

    /** How many bytes the UTF-8 character has that begins here; 0 when none does. */
    private static int utf8(String raw, int at) {
        char first = raw.charAt(at);
        int length = first < 0x80 ? 1 : first >= 0xc2 && first < 0xe0 ? 2 : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xf0 && first < 0xf5 ? 4 : 0;
        if (at + length > raw.length()) {
            return 0;
        }
        for (int i = 1; i < length; i++) {
            if ((raw.charAt(at + i) & 0xc0) != 0x80) {
                return 0;
            }
        }
        return length;
    }
}
