package org.espbench.traffic;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.modem.time.Deadline;
import org.espbench.modem.time.Time;
import org.espbench.traffic.pcapng.RecordWriter;

/**
 * Has the operating system put what was written on the disk once a second, so that not even a power failure takes more, and closes files that
 * are full. A thread of its own, because a slow disk would hold up the one that writes.
 */
final class Flusher implements Runnable {

    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration IDLE = Duration.ofHours(1);

    private final Time time;
    private final Object monitor = new Object();
    private final Queue<RecordWriter> full = new ArrayDeque<>();
    private @Nullable RecordWriter dirty;
    private boolean ended;
    private @Nullable IOException failure;

    Flusher(Time time) {
        this.time = time;
    }

    /** Something was written. */
    void dirty(RecordWriter writer) {
        synchronized (monitor) {
            if (dirty == null) {
                monitor.notifyAll();
            }
            dirty = writer;
        }
    }

    /** Nothing more will be written with it. */
    void full(RecordWriter writer) {
        synchronized (monitor) {
            dirty = null;
            full.add(writer);
            monitor.notifyAll();
        }
    }

    void end() {
        synchronized (monitor) {
            ended = true;
            monitor.notifyAll();
        }
    }

    /** What went wrong, if anything did. */
    Optional<IOException> failure() {
        synchronized (monitor) {
            return Optional.ofNullable(failure);
        }
    }

    @Override
    public void run() {
        try {
            while (step()) {
                // goes on
            }
        } catch (IOException e) {
            synchronized (monitor) {
                failure = e;
            }
        } catch (InterruptedException e) {
            // Nobody but a stopping virtual machine interrupts this thread.
        }
    }

    private boolean step() throws IOException, InterruptedException {
        RecordWriter closing;
        RecordWriter forcing;
        synchronized (monitor) {
            while (full.isEmpty() && dirty == null && !ended) {
                Deadline.in(Time.real(), IDLE).await(monitor);
            }
            closing = full.poll();
            forcing = dirty;
            dirty = null;
            if (closing == null && ended) {
                // The last file is forced by who writes it.
                return false;
            }
        }
        if (closing != null) {
            try (closing) {
                closing.force();
            }
        }
        if (forcing != null) {
            forcing.force();
            pause();
        }
        return true;
    }

    private void pause() throws InterruptedException {
        Deadline deadline = Deadline.in(time, EVERY);
        synchronized (monitor) {
            while (full.isEmpty() && !ended && deadline.await(monitor)) {
                // waits in the condition
            }
        }
    }
}
