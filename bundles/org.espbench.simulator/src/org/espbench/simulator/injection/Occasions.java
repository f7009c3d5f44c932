package org.espbench.simulator.injection;

import java.time.Duration;

import org.espbench.modem.time.Deadline;
import org.espbench.modem.time.Time;
import org.espbench.simulator.fault.Rule;

/**
 * Counts how often a rule has fitted and applied, and knows when that is enough. A hit is told once what the rule does has been done, so that who
 * waits for it and then takes the rules back doesn't leave half of one behind.
 */
class Occasions implements Rule {

    private final Time time;
    private final int skip;
    private final int most;
    private int fitted;
    private int applied;
    private int hits;
    private boolean removed;

    /** @param most {@link Integer#MAX_VALUE}: always */
    Occasions(Time time, int skip, int most) {
        this.time = time;
        this.skip = skip;
        this.most = most;
    }

    @Override
    public synchronized int hits() {
        return hits;
    }

    @Override
    public synchronized boolean awaitHit(Duration budget) throws InterruptedException {
        Deadline deadline = Deadline.in(time, budget);
        while (hits == 0) {
            if (!deadline.await(this)) {
                return hits > 0;
            }
        }
        return true;
    }

    @Override
    public synchronized void remove() {
        removed = true;
    }

    /** It fits now. @return whether it applies; {@link #done()} has to follow then */
    synchronized boolean apply() {
        // Not over(): what a rule looks for may be used up by the very occasion that is counted here.
        if (removed || applied >= most) {
            return false;
        }
        fitted++;
        if (fitted <= skip) {
            return false;
        }
        applied++;
        return true;
    }

    /** What the rule does has been done. */
    synchronized void done() {
        hits++;
        notifyAll();
    }

    /** Whether it will never apply again. */
    synchronized boolean over() {
        return removed || applied >= most;
    }
}
