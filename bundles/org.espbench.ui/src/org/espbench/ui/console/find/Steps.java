package org.espbench.ui.console.find;

import org.eclipse.core.runtime.IProgressMonitor;
import org.espbench.traffic.Progress;

/** A capture's work as a job's. */
final class Steps implements Progress {

    /** All of it, in the monitor's measure. */
    static final int ALL = 1000;

    private final IProgressMonitor monitor;
    private int reached;

    Steps(IProgressMonitor monitor) {
        this.monitor = monitor;
    }

    @Override
    public void reached(long part, long whole) {
        int now = whole == 0 ? ALL : (int) (part * ALL / whole);
        monitor.worked(Math.max(0, now - reached));
        reached = Math.max(reached, now);
    }

    @Override
    public boolean cancelled() {
        return monitor.isCanceled();
    }
}
