package org.espbench.ui.door;

import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.swt.widgets.Display;

/**
 * Brings a part of the UI up to date however often that is asked for: requests are merged, and at least a fixed time lies between two runs.
 * Work that never pauses therefore costs the UI thread no more than work that asks {@code 1000 / pauseMillis} times a second.
 */
public final class Repaint {

    private final Display display;
    private final int pauseMillis;
    private final Runnable work;
    private final AtomicBoolean wanted = new AtomicBoolean();
    private volatile boolean closed;
    /** UI thread only. */
    private long lastRun;
    /** UI thread only. */
    private boolean ranBefore;

    /**
     * Nothing runs before the first request.
     *
     * @param pauseMillis least real milliseconds between two runs
     * @param work runs on the UI thread, never after {@link #close()}
     */
    public Repaint(Display display, int pauseMillis, Runnable work) {
        this.display = display;
        this.pauseMillis = pauseMillis;
        this.work = work;
    }

    /** Asks for a run that sees everything done before this call. Any thread; returns at once. */
    public void request() {
        if (!closed && wanted.compareAndSet(false, true)) {
            UiDoor.post(display, this::admit);
        }
    }

    /** No run begins after this call. UI thread. */
    public void close() {
        closed = true;
    }

    private void admit() {
        long rest = ranBefore ? pauseMillis - (System.nanoTime() - lastRun) / 1_000_000 : 0;
        if (rest > 0) {
            display.timerExec((int) rest, this::run);
        } else {
            run();
        }
    }

    private void run() {
        // Before the work, so that a change that comes while it runs asks again.
        wanted.set(false);
        if (closed) {
            return;
        }
        ranBefore = true;
        work.run();
        lastRun = System.nanoTime();
    }
}
