package org.espbench.modem.internal;

import java.util.ArrayDeque;
import java.util.Deque;

import org.espbench.modem.time.Deadline;

/** Who may talk to the module: one at a time, in the order of asking. Guarded by the monitor that its users share. */
final class Turns {

    private final Object monitor;
    private final Deque<Object> queue = new ArrayDeque<>();

    Turns(Object monitor) {
        this.monitor = monitor;
    }

    /** Asks for a turn; to be followed by {@link #leave(Object)}, come what may. */
    Object enter() {
        synchronized (monitor) {
            Object ticket = new Object();
            queue.addLast(ticket);
            return ticket;
        }
    }

    /** Waits for the turn; false when the deadline is over first. */
    boolean await(Object ticket, Deadline deadline, Liveness alive) throws InterruptedException {
        synchronized (monitor) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            while (queue.peekFirst() != ticket && !alive.ended()) {
                if (!deadline.await(monitor) && queue.peekFirst() != ticket) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Gives the turn, or the place in the queue, back. */
    void leave(Object ticket) {
        synchronized (monitor) {
            queue.remove(ticket);
            monitor.notifyAll();
        }
    }

    /** Whether waiting makes no sense any more. */
    @FunctionalInterface
    interface Liveness {
        boolean ended();
    }
}
