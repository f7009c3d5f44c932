package org.espbench.traffic.pcapng;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The options at the end of a block. */
final class Options {

    private static final int ABSENT = -1;
    private static final int MICROSECONDS = 6;
    private static final int LARGEST_POWER = 18;

    private Options() {
    }

    /** Whether the options from {@code from} to {@code end} stay within the block. */
    static boolean intact(ByteBuffer buffer, int from, int end) {
        int i = from;
        while (i + 4 <= end) {
            int length = buffer.getShort(i + 2) & 0xFFFF;
            if (i + 4 + length > end) {
                return false;
            }
            if (buffer.getShort(i) == Format.OPTION_END) {
                return true;
            }
            i += 4 + Format.padded(length);
        }
        return i <= end;
    }

    /** The first comment, or an empty text. The options must be intact, and the buffer have an array. */
    static String comment(ByteBuffer buffer, int from, int end) {
        int i = find(buffer, Format.OPTION_COMMENT, from, end);
        return i == ABSENT ? "" : new String(buffer.array(), i + 4, buffer.getShort(i + 2) & 0xFFFF, StandardCharsets.UTF_8);
    }

    /** The time resolution in units per second. The options must be intact. */
    static long unitsPerSecond(ByteBuffer buffer, int from, int end) {
        int i = find(buffer, Format.OPTION_TIME_RESOLUTION, from, end);
        int resolution = i == ABSENT ? MICROSECONDS : buffer.get(i + 4);
        if (resolution < 0) {
            return 1L << Math.min(resolution & 0x7F, 62);
        }
        long units = 1;
        for (int n = 0; n < Math.min(resolution, LARGEST_POWER); n++) {
            units *= 10;
        }
        return units;
    }

    private static int find(ByteBuffer buffer, int wanted, int from, int end) {
        int i = from;
        while (i + 4 <= end) {
            int code = buffer.getShort(i) & 0xFFFF;
            if (code == wanted) {
                return i;
            }
            if (code == Format.OPTION_END) {
                return ABSENT;
            }
            i += 4 + Format.padded(buffer.getShort(i + 2) & 0xFFFF);
        }
        return ABSENT;
    }
}
