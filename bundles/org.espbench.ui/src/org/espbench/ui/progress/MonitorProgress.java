package org.espbench.ui.progress;

import java.util.function.IntConsumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.espbench.traffic.Progress;

/** A capture's progress on a job's monitor, which also says when it is cancelled. Goes forward only. One thread at a time. */
public final class MonitorProgress implements Progress {

    /** All of it, in the monitor's measure: what its task is to begin with. */
    public static final int ALL = 1000;

    private final IProgressMonitor monitor;
    private final IntConsumer moved;
    private int reached;

    /** @param monitor whose task was begun with {@link #ALL} */
    public MonitorProgress(IProgressMonitor monitor) {
        this(monitor, part -> { });
    }

    /** @param moved told each time something is said of the progress how far it is, of {@link #ALL}; on the calling thread */
    public MonitorProgress(IProgressMonitor monitor, IntConsumer moved) {
        this.monitor = monitor;
        this.moved = moved;
    }

    @Override
    public void reached(long part, long whole) {
        int now = whole == 0 ? ALL : (int) (part * ALL / whole);
        if (now > reached) {
            monitor.worked(now - reached);
            reached = now;
        }
        moved.accept(reached);
    }

    @Override
    public boolean cancelled() {
        return monitor.isCanceled();
    }
}
