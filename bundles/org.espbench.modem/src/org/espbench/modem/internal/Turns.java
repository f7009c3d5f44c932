package org.espbench.modem.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;

import org.espbench.modem.time.Blocking;
import org.espbench.modem.time.Deadline;

/** Who may talk to the module: one at a time, in the order of asking. Guarded by the channel's monitor. */
final class Turns {

    private final Channel channel;
    private final Deque<Object> queue = new ArrayDeque<>();

    Turns(Channel channel) {
        this.channel = channel;
    }

    /** Asks for a turn; to be followed by {@link #leave(Object)}, come what may. */
    Object enter() {
        Blocking.begin("a call of the modem");
        synchronized (channel) {
            Object ticket = new Object();
            queue.addLast(ticket);
            return ticket;
        }
    }

    /** Waits for the turn, or the channel's end; false when the deadline is over first. */
    boolean await(Object ticket, Deadline deadline) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        return channel.await(() -> queue.peekFirst() == ticket, deadline);
    }

    /** The same, but false also when it becomes needless first. */
    boolean await(Object ticket, BooleanSupplier needless, Deadline deadline) throws InterruptedException {
        channel.await(() -> queue.peekFirst() == ticket || needless.getAsBoolean(), deadline);
        synchronized (channel) {
            return queue.peekFirst() == ticket && !needless.getAsBoolean();
        }
    }

    /** Gives the turn, or the place in the queue, back. */
    void leave(Object ticket) {
        synchronized (channel) {
            queue.remove(ticket);
            channel.changed();
        }
    }
}
