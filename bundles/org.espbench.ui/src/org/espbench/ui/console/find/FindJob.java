package org.espbench.ui.console.find;

import java.util.OptionalLong;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.espbench.traffic.Capture;
import org.espbench.traffic.CaptureException;
import org.espbench.traffic.search.Finder;
import org.espbench.ui.progress.MonitorProgress;

/** Looks for the next hit, or the one before; at the capture's end it goes on from the other one. */
final class FindJob extends Job {

    private final Capture capture;
    private final Finder finder;
    private final long from;
    private final boolean forward;
    private final Consumer<Outcome> sink;

    /** @param sink told on the job's thread, unless it is cancelled */
    FindJob(Capture capture, Finder finder, long from, boolean forward, Consumer<Outcome> sink) {
        super(Messages.findJob);
        this.capture = capture;
        this.finder = finder;
        this.from = from;
        this.forward = forward;
        this.sink = sink;
        setPriority(INTERACTIVE);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        monitor.beginTask(getName(), MonitorProgress.ALL);
        Outcome outcome = find(new MonitorProgress(monitor));
        if (monitor.isCanceled()) {
            return Status.CANCEL_STATUS;
        }
        sink.accept(outcome);
        return Status.OK_STATUS;
    }

    private Outcome find(MonitorProgress steps) {
        try {
            OptionalLong row = forward ? finder.next(from, steps) : finder.previous(from, steps);
            boolean wrapped = row.isEmpty() && !steps.cancelled();
            if (wrapped) {
                row = forward ? finder.next(capture.first(), steps) : finder.previous(capture.rows() - 1, steps);
            }
            return new Outcome(row, wrapped, ""); //$NON-NLS-1$
        } catch (CaptureException e) {
            return new Outcome(OptionalLong.empty(), false, e.getLocalizedMessage());
        }
    }
}
