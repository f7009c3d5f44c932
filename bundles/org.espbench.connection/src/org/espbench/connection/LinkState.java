package org.espbench.connection;

import java.time.Duration;

/** Where one link of a session stands. */
public sealed interface LinkState {

    /** Not tried yet: the module isn't online, or nobody has joined its own network yet. */
    record Waiting() implements LinkState {
    }

    /** The module is connecting. */
    record Connecting(int attempt) implements LinkState {
    }

    /** Connected; data may flow both ways. */
    record Open() implements LinkState {
    }

    /**
     * Waits before it connects again.
     *
     * @param attempt how often it has failed in a row, from 1
     * @param pause how long it waits, in model time
     */
    record Retrying(SessionFailure failure, int attempt, Duration pause) implements LinkState {
    }

    /** Closed by {@link Session#closeLink}, until {@link Session#openLink}. */
    record Shut() implements LinkState {
    }
}
