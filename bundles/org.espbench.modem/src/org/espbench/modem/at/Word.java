package org.espbench.modem.at;

import java.nio.charset.StandardCharsets;

/**
 * A fixed text that is looked for in each line, compared eight bytes at a time. Kept in constants, because then the compiler knows its parts.
 *
 * @param head its first bytes, up to eight, the first one lowest
 * @param mask what of eight bytes of a line is to be compared with them
 * @param tail its last eight bytes, if it has as many
 */
record Word(byte[] bytes, long head, long mask, long tail) {

    /** More would leave bytes between head and tail. */
    private static final int LONGEST = 2 * Long.BYTES;

    /** @param text ASCII, 1 to 16 characters */
    static Word of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        int size = bytes.length;
        if (size == 0 || size > LONGEST) {
            throw new IllegalArgumentException(text);
        }
        long head = 0;
        for (int i = Math.min(size, Long.BYTES) - 1; i >= 0; i--) {
            head = head << Byte.SIZE | bytes[i];
        }
        long mask = size < Long.BYTES ? (1L << Byte.SIZE * size) - 1 : -1;
        return new Word(bytes, head, mask, size < Long.BYTES ? 0 : Ascii.eight(bytes, size - Long.BYTES));
    }

    int length() {
        return bytes.length;
    }

    /** Whether the bytes are exactly this. */
    boolean is(byte[] line, int from, int to) {
        return to - from == bytes.length && begins(line, from, to);
    }

    /** Whether the bytes begin with this. */
    boolean begins(byte[] line, int from, int to) {
        int size = bytes.length;
        if (to - from < size) {
            return false;
        }
        if (size >= Long.BYTES) {
            return Ascii.eight(line, from) == head && Ascii.eight(line, from + size - Long.BYTES) == tail;
        }
        return from <= line.length - Long.BYTES ? (Ascii.eight(line, from) & mask) == head : beginsAtEnd(line, from);
    }

    private boolean beginsAtEnd(byte[] line, int from) {
        for (int i = 0; i < bytes.length; i++) {
            if (line[from + i] != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
