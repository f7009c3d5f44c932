package org.espbench.modem.internal;

import java.time.Duration;

import org.espbench.modem.ModemException;
import org.espbench.modem.time.Deadline;

/**
 * Whether the module is as {@link org.espbench.modem.Modem#initialise(Duration)} left it. Once it has restarted, or was left in a state that only
 * initialising ends, whoever comes next makes it ready first, within his own budget.
 */
final class Readiness {

    private final Channel channel;
    private final Work making;
    /** Guarded by the monitor. */
    private boolean lost;

    /** Makes the module ready. */
    @FunctionalInterface
    interface Work {
        void run(Deadline deadline) throws ModemException;
    }

    Readiness(Channel channel, Work making) {
        this.channel = channel;
        this.making = making;
    }

    /** What was made is gone; under the monitor. */
    void lose() {
        lost = true;
    }

    /** Makes it ready, whatever is known. In turn. */
    void make(Deadline deadline) throws ModemException {
        // What is lost from now on is lost again.
        synchronized (channel) {
            lost = false;
        }
        boolean made = false;
        try {
            making.run(deadline);
            made = true;
        } finally {
            if (!made) {
                synchronized (channel) {
                    lost = true;
                }
            }
        }
    }

    /** Makes it ready if need be. In turn. */
    void ensure(Deadline deadline) throws ModemException {
        boolean needed;
        synchronized (channel) {
            needed = lost;
        }
        if (needed) {
            make(deadline);
        }
    }
}
