package org.espbench.connection;

import java.time.Duration;

import org.espbench.connection.profile.ReconnectPolicy;

/** Pauses that double up to a limit. For one thread. */
final class Backoff {

    private final Duration first;
    private final Duration longest;
    private final int most;
    private int failures;

    Backoff(Duration first, Duration longest) {
        this(first, longest, 0);
    }

    private Backoff(Duration first, Duration longest, int most) {
        this.first = first;
        this.longest = longest;
        this.most = most;
    }

    static Backoff of(ReconnectPolicy policy) {
        return new Backoff(Duration.ofSeconds(policy.firstPauseSeconds()), Duration.ofSeconds(policy.longestPauseSeconds()), policy.attempts());
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

    /** Whether there were as many new attempts as are allowed. */
    boolean exhausted() {
        return most > 0 && failures >= most;
    }

    /** How many failures there were since the last success. */
    int failures() {
        return failures;
    }

    void succeeded() {
        failures = 0;
    }
}
