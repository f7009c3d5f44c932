package org.espbench.traffic.rate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Bytes by time, as they were added up at a moment. Immutable. */
public final class Throughput {

    private static final long NANOS = 1_000_000_000;

    private final long start;
    private final long width;
    private final long[][] bytes;
    private final long[] rows;

    Throughput(long start, long width, long[][] bytes, long[] rows) {
        this.start = start;
        this.width = width;
        this.bytes = bytes;
        this.rows = rows;
    }

    /** When the first bucket begins. */
    public Instant start() {
        return Instant.ofEpochSecond(Math.floorDiv(start, NANOS), Math.floorMod(start, NANOS));
    }

    /** How long a bucket lasts. */
    public Duration width() {
        return Duration.ofNanos(width);
    }

    /** How many buckets there are; 2048 at most. */
    public int buckets() {
        return rows.length;
    }

    /** Those that carried anything, the line first, then the links by number. */
    public List<Stream> streams() {
        List<Stream> all = new ArrayList<>();
        for (int link = Stream.LINE; link < Stream.COUNT / 2 - 1; link++) {
            for (boolean out : new boolean[] {false, true}) {
                Stream stream = new Stream(out, link);
                if (total(stream) > 0) {
                    all.add(stream);
                }
            }
        }
        return all;
    }

    /** Bytes in a bucket. */
    public long bytes(Stream stream, int bucket) {
        return bytes[stream.index()][bucket];
    }

    /** All bytes of a stream. */
    public long total(Stream stream) {
        long sum = 0;
        for (long each : bytes[stream.index()]) {
            sum += each;
        }
        return sum;
    }

    /** Bytes per second in a bucket. */
    public double rate(Stream stream, int bucket) {
        return bytes(stream, bucket) * (double) NANOS / width;
    }

    /** The number of the first row in a bucket, or behind it when it is empty. */
    public long row(int bucket) {
        return rows[bucket];
    }

    /** The bucket of a moment, the nearest one of those outside; -1 when there are none. */
    public int bucket(Instant at) {
        Duration offset = Duration.between(start(), at);
        if (rows.length == 0) {
            return -1;
        }
        double nanos = offset.getSeconds() * (double) NANOS + offset.getNano();
        return (int) Math.clamp(Math.floor(nanos / width), 0, rows.length - 1);
    }
}
