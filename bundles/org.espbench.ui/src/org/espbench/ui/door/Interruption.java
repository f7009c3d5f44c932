package org.espbench.ui.door;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Lets the cancel of a job interrupt the thread that works for it, and never whoever gets that thread next: the platform's worker threads keep an interrupt
 * that came too late, and the next job's first wait ends with it. Safe for use by any thread.
 */
public final class Interruption {

    private @Nullable Thread worker;

    /** The calling thread works from now on; {@link #end()} must follow. */
    public synchronized void begin() {
        worker = Thread.currentThread();
    }

    /** The calling thread has done its work; an interrupt that was meant for it is over. */
    public synchronized void end() {
        worker = null;
        Thread.interrupted();
    }

    /** Interrupts the thread that works, if one does. */
    public synchronized void interrupt() {
        Thread working = worker;
        if (working != null) {
            working.interrupt();
        }
    }
}
