package org.espbench.simulator.fault;

import java.time.Duration;

/** A rule that has been set. Safe for use by any thread. */
public interface Rule {

    /** How often it has applied. */
    int hits();

    /**
     * Waits until it has applied at least once.
     *
     * @param budget model time
     * @return false when it didn't in time
     */
    boolean awaitHit(Duration budget) throws InterruptedException;

    /** Takes it back. A second call does nothing. */
    void remove();
}
