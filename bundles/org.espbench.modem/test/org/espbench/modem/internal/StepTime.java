package org.espbench.modem.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

import org.espbench.modem.time.Time;

/**
 * Model time that stands still, but for two things: a test moves it, and a short wait (a pause of the driver) that nothing can end any more, because
 * all that was said has been heard, jumps to its end. So no test waits for a driver's pause, and none fails because a machine is slow.
 */
final class StepTime implements Time {

    private static final long REAL_MILLIS = 10;

    private final ThreadLocal<Boolean> waitedInVain = ThreadLocal.withInitial(() -> false);
    private volatile BooleanSupplier idle = () -> false;
    private volatile long patience = Duration.ofSeconds(5).toNanos();
    private long now = 1_000_000_000L;

    void idleWhen(BooleanSupplier value) {
        idle = value;
    }

    /** From now on, waits up to this long count as short: for tests of what a driver does when it has waited long enough. */
    void leap(Duration upTo) {
        patience = upTo.toNanos();
    }

    synchronized void advance(Duration by) {
        now += by.toNanos();
    }

    @Override
    public synchronized long nanos() {
        return now;
    }

    @Override
    public Instant instant() {
        return Instant.EPOCH.plusNanos(nanos());
    }

    @Override
    public void await(Object monitor, long nanos) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (nanos <= 0) {
            return;
        }
        long before = System.nanoTime();
        monitor.wait(REAL_MILLIS);
        boolean notified = System.nanoTime() - before < REAL_MILLIS * 1_000_000;
        // Only the second time, so that the caller has looked at its condition in between.
        if (notified || nanos > patience || !idle.getAsBoolean()) {
            waitedInVain.set(false);
        } else if (!waitedInVain.get()) {
            waitedInVain.set(true);
        } else {
            waitedInVain.set(false);
            advance(Duration.ofNanos(nanos));
        }
    }

    @Override
    public double factor() {
        return 1;
    }
}
