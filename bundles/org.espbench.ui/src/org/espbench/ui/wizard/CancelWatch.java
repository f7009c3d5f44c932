package org.espbench.ui.wizard;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;

/** Turns a pressed Cancel into an interrupt of the thread that works: the driver's calls end on that. */
final class CancelWatch {

    private static final long LOOK_MS = 100;

    private CancelWatch() {
    }

    /** Work that can be interrupted. */
    interface Work<T> {
        T run() throws VisitException, InterruptedException;
    }

    /** Does the work on the calling thread, which is interrupted when the monitor is cancelled meanwhile. */
    static <T> T interrupting(IProgressMonitor monitor, Work<T> work) throws VisitException, InterruptedException {
        Thread worker = Thread.currentThread();
        Object over = new Object();
        boolean[] ended = new boolean[1];
        Job watch = Job.createSystem("Watch for Cancel", (ICoreRunnable) ignored -> { //$NON-NLS-1$
            synchronized (over) {
                while (!ended[0]) {
                    if (monitor.isCanceled()) {
                        worker.interrupt();
                        return;
                    }
                    try {
                        over.wait(LOOK_MS);
                    } catch (InterruptedException e) {
                        return;
                    }
                }
            }
        });
        watch.schedule();
        try {
            return work.run();
        } finally {
            synchronized (over) {
                ended[0] = true;
                over.notifyAll();
            }
            // A Cancel that came too late interrupts nobody else.
            Thread.interrupted();
        }
    }
}
