package org.espbench.connection;

import java.time.Duration;
import java.util.function.BooleanSupplier;

import org.espbench.modem.time.Deadline;
import org.espbench.modem.time.Time;

/**
 * Tells the threads that keep links when they may work: the server's while the module has a network of any kind, the clients' while somebody can be
 * reached there; until this greeting of the module is over.
 */
final class Gate {

    /** Waits without an end of their own are checked again this often: nothing waits for ever. */
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

    private final Time time;
    private boolean online;
    private boolean network;
    private boolean over;
    private int hurries;

    Gate(Time time) {
        this.time = time;
    }

    synchronized void online(boolean now) {
        online = now;
        notifyAll();
    }

    synchronized void network(boolean now) {
        network = now;
        notifyAll();
    }

    /** Ends every wait here. */
    synchronized void end() {
        over = true;
        notifyAll();
    }

    /** Ends the pauses that are under way, and has conditions looked at again. */
    synchronized void hurry() {
        hurries++;
        notifyAll();
    }

    synchronized boolean over() {
        return over;
    }

    synchronized boolean isOnline() {
        return online;
    }

    /** Waits until the module has a network, its own perhaps. @return false when it is over */
    boolean awaitNetwork() {
        return await(() -> network);
    }

    /** Waits until the condition holds, which is looked at on {@link #hurry()}. @return false when it is over */
    synchronized boolean await(BooleanSupplier condition) {
        try {
            while (!condition.getAsBoolean() && !over) {
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
        int before = hurries;
        try {
            while (!over && hurries == before && deadline.await(this)) {
                continue;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        return !over;
    }
}
