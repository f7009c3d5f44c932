package org.espbench.modem.time;

import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/**
 * Model time: what driver, session and simulator mean by "a second". Nothing of ours calls the system clock or waits other than through
 * this seam, so that a campaign can run a hundred times faster than the radio and a deadline can be tested without sleeping.
 *
 * <p>Implementations are safe for use by any thread.
 */
public interface Time {

    /** Monotonic model time in nanoseconds since an arbitrary origin; never goes back. */
    long nanos();

    /** The model's wall clock, for stamps that people read. Never goes back within one instance. */
    Instant instant();

    /**
     * Waits on {@code monitor} until it is notified, {@code nanos} of model time have passed, or for no reason at all, as
     * {@link Object#wait()} may. Callers hold the monitor, re-check their condition in a loop and keep a {@link Deadline}.
     *
     * @param nanos model nanoseconds; 0 or less returns at once
     * @throws InterruptedException when the calling thread is interrupted before or while it waits
     * @throws IllegalMonitorStateException when the caller doesn't hold the monitor
     */
    void await(Object monitor, long nanos) throws InterruptedException;

    /**
     * Parks the calling thread until another unparks it with {@link LockSupport#unpark}, {@code nanos} of model time have passed, or for no reason at
     * all. Callers re-check their condition in a loop and keep a {@link Deadline}. Exact to what the system's timers give, some ten microseconds, where
     * {@link #await} knows milliseconds only.
     *
     * @param nanos model nanoseconds; 0 or less returns at once
     * @throws InterruptedException when the calling thread is interrupted before or while it waits
     */
    default void park(long nanos) throws InterruptedException {
        if (nanos > 0) {
            Blocking.begin("waiting");
            LockSupport.parkNanos(this, (long) Math.ceil(Math.min(nanos * factor(), Long.MAX_VALUE / 2.0)));
        }
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    /**
     * Real seconds per model second: 1 is the radio's own pace, 0.01 a hundred times faster. For those who must hand a time-out to the
     * operating system, which knows real time only.
     */
    double factor();

    /** The machine's own clock, factor 1. */
    static Time real() {
        return ScaledTime.REAL;
    }

    /**
     * A clock that runs {@code 1 / factor} times as fast as the machine's.
     *
     * @param factor real seconds per model second, above 0
     * @throws IllegalArgumentException when the factor isn't a positive finite number
     */
    static Time scaled(double factor) {
        return new ScaledTime(factor);
    }
}
