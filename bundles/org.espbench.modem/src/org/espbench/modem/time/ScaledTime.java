package org.espbench.modem.time;

import java.time.Instant;

/** Model time that runs at a fixed ratio to the machine's clock. */
final class ScaledTime implements Time {

    static final Time REAL = new ScaledTime(1);

    private static final long NANOS_PER_MILLI = 1_000_000;

    private final double factor;
    private final long origin = System.nanoTime();
    private final Instant wallOrigin = Instant.now();

    ScaledTime(double factor) {
        if (!(factor > 0) || Double.isInfinite(factor)) {
            throw new IllegalArgumentException("time factor " + factor + " is not a positive number");
        }
        this.factor = factor;
    }

    @Override
    public long nanos() {
        return (long) ((System.nanoTime() - origin) / factor);
    }

    @Override
    public Instant instant() {
        // From the monotonic clock, so that a step of the machine's wall clock can't put a reply before its command.
        return wallOrigin.plusNanos(nanos());
    }

    @Override
    public void await(Object monitor, long nanos) throws InterruptedException {
        if (nanos <= 0) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            return;
        }
        Blocking.begin("waiting");
        // Rounded up: a wait cut short to 0 ms would mean "for ever" to Object.wait.
        long real = (long) Math.ceil(Math.min(nanos * factor, Long.MAX_VALUE / 2.0));
        monitor.wait(real / NANOS_PER_MILLI, (int) (real % NANOS_PER_MILLI));
    }

    @Override
    public double factor() {
        return factor;
    }

    @Override
    public String toString() {
        return "model time at " + factor;
    }
}
