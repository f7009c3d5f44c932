package org.espbench.simulator.line;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.espbench.modem.time.Time;

/** How the ends of a line wait. */
final class Patience {

    /** How long bytes wait for more to come before they are looked at, so that a fast line costs few looks. Nanoseconds of model time. */
    static final long FOR_MORE = TimeUnit.MICROSECONDS.toNanos(500);
    /** How long a host waits for room without getting any before it gives a write up. */
    static final Duration FOR_ROOM = Duration.ofMinutes(1);

    private Patience() {
    }

    /** Parks the calling thread for so much model time at most. @return false when it was interrupted, which is no longer marked then */
    static boolean park(Time time, long nanos) {
        try {
            time.park(Math.max(1, nanos));
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
