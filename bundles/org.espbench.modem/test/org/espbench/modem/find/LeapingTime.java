package org.espbench.modem.find;

import java.time.Duration;
import java.time.Instant;

import org.espbench.modem.time.Time;

/** Model time for one thread: it stands still but for waits, which leap to their end. */
final class LeapingTime implements Time {

    private long now = 1_000_000_000L;

    void leap(Duration by) {
        now += by.toNanos();
    }

    @Override
    public long nanos() {
        return now;
    }

    @Override
    public Instant instant() {
        return Instant.EPOCH.plusNanos(now);
    }

    @Override
    public void await(Object monitor, long nanos) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        now += Math.max(0, nanos);
    }

    @Override
    public double factor() {
        return 1;
    }
}
