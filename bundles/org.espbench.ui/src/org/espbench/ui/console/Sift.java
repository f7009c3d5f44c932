package org.espbench.ui.console;

import java.util.function.Consumer;
import java.util.function.IntConsumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.espbench.traffic.CaptureException;
import org.espbench.ui.progress.MonitorProgress;

/** Makes another listing ready to take a page's place, and finds the page's place in it. */
@NonNullByDefault({DefaultLocation.RETURN_TYPE, DefaultLocation.FIELD})
final class Sift extends Job {

    private static final int PERCENT = 100;

    /**
     * Where a page stands, in positions of a listing.
     *
     * @param floor the first position that isn't left out
     * @param lead -1 for no selection
     * @param anchor -1 for no selection
     */
    record Place(Listing listing, long floor, long top, long lead, long anchor) {
    }

    private final Place before;
    private final long cleared;
    private final Listing target;
    private final IntConsumer percent;
    private final Consumer<Place> sink;
    /** On the job's thread only. */
    private int told;

    /**
     * @param cleared the number of the first row that isn't left out
     * @param percent told on the job's thread how far it is
     * @param sink told on the job's thread when the target is ready, unless it is cancelled
     */
    Sift(Place before, long cleared, Listing target, IntConsumer percent, Consumer<Place> sink) {
        super(Messages.Sift_name);
        this.before = before;
        this.cleared = cleared;
        this.target = target;
        this.percent = percent;
        this.sink = sink;
        setPriority(INTERACTIVE);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        monitor.beginTask(getName(), MonitorProgress.ALL);
        try {
            target.extend(new MonitorProgress(monitor, this::tell));
            if (monitor.isCanceled()) {
                return Status.CANCEL_STATUS;
            }
            sink.accept(new Place(target, cleared == 0 ? 0 : target.position(cleared), moved(before.top()), moved(before.lead()), moved(before.anchor())));
            return Status.OK_STATUS;
        } catch (CaptureException e) {
            // The rows say so themselves as soon as they are read again.
            sink.accept(new Place(target, 0, 0, -1, -1));
            return Status.CANCEL_STATUS;
        }
    }

    private long moved(long position) throws CaptureException {
        return position < 0 ? position : Math.max(0, Math.min(target.position(before.listing().number(position)), target.end() - 1));
    }

    private void tell(int part) {
        int now = part * PERCENT / MonitorProgress.ALL;
        if (now > told) {
            told = now;
            percent.accept(now);
        }
    }
}
