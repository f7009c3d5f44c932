package org.espbench.modem.at;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Looking at bytes as text without making text of them. */
final class Ascii {

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long LOW_BITS = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long ZEROS = LOW_BITS * '0';
    /** Added to a byte, sets its high bit when it is over nine. */
    private static final long UP_TO_NINE = LOW_BITS * (0x7F - 9);
    private static final long PAIRS = 0x00FF00FF00FF00FFL;
    private static final long FOURS = 0x0000FFFF0000FFFFL;

    private Ascii() {
    }

    /** Eight bytes, the first one lowest. */
    static long eight(byte[] bytes, int at) {
        return (long) EIGHT.get(bytes, at);
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

    /** How many of eight bytes, the lowest first, stand in front of the first one that is {@code wanted}; 8 when none is. */
    static int count(long eight, char wanted) {
        long differing = eight ^ LOW_BITS * wanted;
        return Long.numberOfTrailingZeros(differing - LOW_BITS & ~differing & HIGH_BITS) / Byte.SIZE;
    }

    /** The number that the lowest {@code count} of eight bytes are, 1 to 8, the first one lowest; -1 when one of them is no digit. */
    static int number(long eight, int count) {
        // Zeros in front make it eight digits; then neighbours are added up: to pairs, to fours, to eight.
        int empty = Long.SIZE - Byte.SIZE * count;
        long digits = (eight << empty) - (ZEROS << empty);
        if (((digits | digits + UP_TO_NINE) & HIGH_BITS) != 0) {
            return -1;
        }
        long pairs = digits * 10 + (digits >>> 8) & PAIRS;
        long fours = pairs * 100 + (pairs >>> 16) & FOURS;
        return (int) (fours * 10_000 + (fours >>> 32) & 0xFFFF_FFFFL);
    }

    /** Where the byte, which is ASCII, is first, or {@code to}. */
    static int find(byte[] bytes, int from, int to, char wanted) {
        // Eight at a time: of a long whose bytes are zero where they are wanted, the lowest high bit that a borrow sets marks the first such byte.
        long pattern = LOW_BITS * wanted;
        int at = from;
        for (int last = to - Long.BYTES; at <= last; at += Long.BYTES) {
            long differing = eight(bytes, at) ^ pattern;
            long found = differing - LOW_BITS & ~differing & HIGH_BITS;
            if (found != 0) {
                return at + Long.numberOfTrailingZeros(found) / Byte.SIZE;
            }
        }
        while (at < to && bytes[at] != wanted) {
            at++;
        }
        return at;
    }
}
