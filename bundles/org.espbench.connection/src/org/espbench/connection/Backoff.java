package org.espbench.connection;

import java.time.Duration;

/** Pauses that double up to a limit. For one thread. */
final class Backoff {

    private final Duration first;
    private final Duration longest;
    private int failures;

    Backoff(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
    }

    /** Counts a failure and says how long to wait. */
    Duration next() {
        Duration pause = first;
        for (int i = 0; i < failures && pause.compareTo(longest) < 0; i++) {
            pause = pause.multipliedBy(2);
        }
        failures++;
        return pause.compareTo(longest) < 0 ? pause : longest;
    }

    /** How many failures there were since the last success. */
    int failures() {
        return failures;
    }

    void succeeded() {
        failures = 0;
    }
}
