package org.espbench.connection;

import java.time.Duration;

import org.espbench.modem.time.Deadline;
import org.espbench.modem.time.Time;

/** Tells the threads that keep links when they may work: while the module is online, until this greeting of the module is over. */
final class Gate {

    /** Waits without an end of their own are checked again this often: nothing waits for ever. */
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

    private final Time time;
    private boolean online;
    private boolean over;

    Gate(Time time) {
        this.time = time;
    }

    synchronized void online(boolean now) {
        online = now;
        notifyAll();
    }

    /** Ends every wait here. */
    synchronized void end() {
        over = true;
        notifyAll();
    }

    synchronized boolean over() {
        return over;
    }

    synchronized boolean isOnline() {
        return online;
    }

    /** @return false when it is over */
    synchronized boolean awaitOnline() {
        try {
            while (!online && !over) {
                time.await(this, LOOK_AGAIN.toNanos());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        return !over;
    }

    /** @return false when it is over */
    synchronized boolean pause(Duration pause) {
        Deadline deadline = Deadline.in(time, pause);
        try {
            while (!over && deadline.await(this)) {
                continue;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        return !over;
    }
}
