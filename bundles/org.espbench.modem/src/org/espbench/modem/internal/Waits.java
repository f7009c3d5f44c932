package org.espbench.modem.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.espbench.modem.time.Deadline;

/**
 * Those who wait for something that one monitor guards. Each waits on an object of its own and is woken once, when what it waits for is so, and not
 * for every byte that comes: a wake-up costs more than the bytes of most answers.
 */
final class Waits {

    /** One who waits. */
    static final class Wait {

        private final BooleanSupplier over;
        private volatile boolean woken;

        Wait(BooleanSupplier over) {
            this.over = over;
        }

        synchronized void wake() {
            woken = true;
            notifyAll();
        }

        synchronized void sleep(Deadline deadline) throws InterruptedException {
            while (!woken && deadline.await(this)) {
                // Until woken, or the time is over.
            }
        }
    }

    private final Object monitor;
    private final List<Wait> all = new ArrayList<>();

    Waits(Object monitor) {
        this.monitor = monitor;
    }

    /**
     * Waits until the condition holds; false when the deadline is over first. Called without the monitor; the condition is asked under it, by this
     * thread and by those who change something.
     */
    boolean await(BooleanSupplier condition, Deadline deadline) throws InterruptedException {
        Wait wait = new Wait(condition);
        synchronized (monitor) {
            if (condition.getAsBoolean()) {
                return true;
            }
            all.add(wait);
        }
        try {
            wait.sleep(deadline);
        } finally {
            synchronized (monitor) {
                all.remove(wait);
            }
        }
        synchronized (monitor) {
            return condition.getAsBoolean();
        }
    }

    /** Whom to wake because what they wait for is so now; under the monitor. Best woken when that has been left, which they need next. */
    List<Wait> due() {
        List<Wait> due = List.of();
        for (Wait wait : all) {
            if (!wait.woken && wait.over.getAsBoolean()) {
                if (due.isEmpty()) {
                    due = new ArrayList<>(1);
                }
                due.add(wait);
            }
        }
        return due;
    }

    /** Wakes those whose wait is over; under the monitor. */
    void changed() {
        wake(due());
    }

    static void wake(List<Wait> due) {
        for (Wait wait : due) {
            wait.wake();
        }
    }
}
