package org.espbench.traffic.search;

import java.util.Arrays;

/**
 * How many rows of each stretch of a capture a view has. All stretches but the last are of the same length, which doubles when there are too
 * many of them, so that memory stays the same. Safe for use by several threads.
 */
final class Stretches {

    /** The least length of a stretch, in rows. */
    static final int SMALLEST = 1024;
    private static final int MOST = 1 << 15;

    private int[] counts = new int[64];
    /** How many matches there are before each. */
    private long[] before = new long[64];
    private int length = SMALLEST;
    private long considered;
    private long size;

    /**
     * A stretch.
     *
     * @param first the number of its first row
     * @param rows how many rows of the capture it has; 0 behind the last
     * @param before how many matches there are in front of it
     * @param matches how many there are in it
     */
    record Stretch(long first, long rows, long before, long matches) {
    }

    synchronized long size() {
        return size;
    }

    synchronized long considered() {
        return considered;
    }

    /** Rows were considered, {@code count} from {@code from} on, which is where the last ones ended or later; not across the border of a stretch. */
    synchronized void add(long from, int count, int matches) {
        int index = (int) (from / length);
        while (index >= MOST) {
            halve();
            index = (int) (from / length);
        }
        if (index >= counts.length) {
            int more = Math.max(index + 1, counts.length * 2);
            counts = Arrays.copyOf(counts, more);
            before = Arrays.copyOf(before, more);
        }
        for (int i = used(); i <= index; i++) {
            before[i] = size;
        }
        counts[index] += matches;
        size += matches;
        considered = from + count;
    }

    /** The stretch that has the position. */
    synchronized Stretch at(long position) {
        if (position < 0 || position >= size) {
            return behind();
        }
        int low = 0;
        int high = used() - 1;
        while (low < high) {
            int middle = low + high + 1 >>> 1;
            if (before[middle] <= position) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return stretch(low);
    }

    /** The stretch that has the row with that number. */
    synchronized Stretch from(long number) {
        return number >= considered ? behind() : stretch((int) (number / length));
    }

    private Stretch stretch(int index) {
        long first = (long) index * length;
        return new Stretch(first, Math.min(length, considered - first), before[index], counts[index]);
    }

    private Stretch behind() {
        return new Stretch(considered, 0, size, 0);
    }

    private int used() {
        return (int) ((considered + length - 1) / length);
    }

    private void halve() {
        int used = used();
        for (int i = 0; 2 * i < used; i++) {
            counts[i] = counts[2 * i] + (2 * i + 1 < used ? counts[2 * i + 1] : 0);
            before[i] = before[2 * i];
        }
        Arrays.fill(counts, (used + 1) / 2, used, 0);
        length *= 2;
    }
}
