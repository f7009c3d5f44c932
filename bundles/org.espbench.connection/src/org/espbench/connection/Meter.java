package org.espbench.connection;

/**
 * How many bytes a second have passed lately: an average that forgets what is some seconds old. Each addition weighs in at once and fades, so that
 * a steady flow reads as its rate and a flow that stops reads as nothing soon after. Guarded by its owner.
 */
final class Meter {

    /** Seconds in which the weight of what has passed falls to a third. */
    private static final double MEMORY = 2;
    private static final double NANOS_PER_SECOND = 1e9;

    private double rate;
    private long last;

    /** @param now model nanoseconds */
    void add(long bytes, long now) {
        rate = at(now) + bytes / MEMORY;
        last = now;
    }

    /** Bytes per second of model time. */
    double at(long now) {
        return rate * Math.exp(-(now - last) / NANOS_PER_SECOND / MEMORY);
    }
}
