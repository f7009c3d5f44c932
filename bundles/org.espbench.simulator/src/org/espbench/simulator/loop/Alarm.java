package org.espbench.simulator.loop;

import java.util.Comparator;

/** A task that waits for its moment on an {@link EventLoop}. */
public final class Alarm {

    /** By moment, then by the order of the calls. */
    static final Comparator<Alarm> ORDER = Comparator.<Alarm>comparingLong(Alarm::due).thenComparingLong(Alarm::sequence);

    private final long due;
    private final long sequence;
    private final Runnable task;
    private volatile boolean cancelled;

    Alarm(long due, long sequence, Runnable task) {
        this.due = due;
        this.sequence = sequence;
        this.task = task;
    }

    /** Keeps the task from running if it hasn't begun. Any thread. */
    public void cancel() {
        cancelled = true;
    }

    boolean cancelled() {
        return cancelled;
    }

    long due() {
        return due;
    }

    void ring() {
        if (!cancelled) {
            task.run();
        }
    }

    private long sequence() {
        return sequence;
    }
}
