package org.espbench.traffic.rate;

import java.time.Duration;

/** How long answers took, in buckets each twice as wide as the one before. Immutable. */
public final class Latencies {

    /** So many buckets: up to a millisecond, 2, 4, and so on; the last one takes all above. */
    static final int BUCKETS = 20;
    private static final long MILLI = 1_000_000;

    private final long[] counts;
    private final long[] rows;

    Latencies(long[] counts, long[] rows) {
        this.counts = counts;
        this.rows = rows;
    }

    /** How many buckets there are up to the last that isn't empty. */
    public int buckets() {
        int last = counts.length;
        while (last > 0 && counts[last - 1] == 0) {
            last--;
        }
        return last;
    }

    /** What a bucket's answers took at most; it is the sum of all above in the last one. */
    public static Duration limit(int bucket) {
        return Duration.ofMillis(1L << bucket);
    }

    /** How many answers took less than the bucket's limit and not less than that of the one before. */
    public long count(int bucket) {
        return counts[bucket];
    }

    /** The number of the first row that ended such an exchange; -1 for an empty bucket. */
    public long row(int bucket) {
        return rows[bucket];
    }

    /** How many exchanges ended. */
    public long total() {
        long sum = 0;
        for (long each : counts) {
            sum += each;
        }
        return sum;
    }

    /** The bucket of a duration. */
    static int bucket(Duration elapsed) {
        long millis = elapsed.toNanos() / MILLI;
        return millis <= 0 ? 0 : Math.min(BUCKETS - 1, Long.SIZE - Long.numberOfLeadingZeros(millis));
    }
}
