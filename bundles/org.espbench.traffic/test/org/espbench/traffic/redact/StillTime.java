package org.espbench.traffic.redact;

import java.time.Instant;

import org.espbench.modem.time.Time;

/** A clock that a test moves. */
final class StillTime implements Time {

    private long nanos;

    void pass(long more) {
        nanos += more;
    }

    @Override
    public long nanos() {
        return nanos;
    }

    @Override
    public Instant instant() {
        return Instant.EPOCH.plusNanos(nanos);
    }

    @Override
    public void await(Object monitor, long forNanos) {
        throw new UnsupportedOperationException("nothing here waits");
    }

    @Override
    public double factor() {
        return 1;
    }
}
