package org.espbench.ui.console.find;

import java.util.function.LongConsumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.espbench.traffic.CaptureException;
import org.espbench.traffic.search.Finder;
import org.espbench.ui.progress.MonitorProgress;

/** Counts all hits. */
final class CountJob extends Job {

    private final Finder finder;
    private final LongConsumer sink;

    /** @param sink told on the job's thread, unless it is cancelled */
    CountJob(Finder finder, LongConsumer sink) {
        super(Messages.countJob);
        this.finder = finder;
        this.sink = sink;
        setPriority(DECORATE);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        monitor.beginTask(getName(), MonitorProgress.ALL);
        try {
            long count = finder.count(new MonitorProgress(monitor));
            if (monitor.isCanceled()) {
                return Status.CANCEL_STATUS;
            }
            sink.accept(count);
            return Status.OK_STATUS;
        } catch (CaptureException e) {
            // The search itself says so, in the same words.
            return Status.CANCEL_STATUS;
        }
    }
}
