package org.espbench.traffic.rate;

import java.util.Arrays;

/** Bytes by time, in at most {@link #MOST} buckets: when more are needed, they all become twice as wide. One thread at a time. */
final class Buckets {

    /** So many columns no screen has. */
    static final int MOST = 2048;
    private static final long FIRST_WIDTH = 10_000_000;

    private final long[][] bytes = new long[Stream.COUNT][MOST];
    private final long[] rows = new long[MOST];
    private long start = Long.MIN_VALUE;
    private long width = FIRST_WIDTH;
    private int used;

    void add(long row, long nanos, int stream, long count) {
        if (start == Long.MIN_VALUE) {
            start = nanos;
        }
        // A clock that was set back, in a log for instance: what came then counts with the first.
        long offset = Math.max(0, nanos - start);
        while (offset / width >= MOST) {
            widen();
        }
        int bucket = (int) (offset / width);
        while (used <= bucket) {
            rows[used] = row;
            used++;
        }
        bytes[stream][bucket] += count;
    }

    Throughput told() {
        long[][] copy = new long[Stream.COUNT][];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = Arrays.copyOf(bytes[i], used);
        }
        return new Throughput(start == Long.MIN_VALUE ? 0 : start, width, copy, Arrays.copyOf(rows, used));
    }

    private void widen() {
        width *= 2;
        int half = (used + 1) / 2;
        for (long[] each : bytes) {
            for (int i = 0; i < MOST / 2; i++) {
                each[i] = each[2 * i] + each[2 * i + 1];
            }
            Arrays.fill(each, MOST / 2, MOST, 0);
        }
        for (int i = 0; i < half; i++) {
            rows[i] = rows[2 * i];
        }
        used = half;
    }
}
