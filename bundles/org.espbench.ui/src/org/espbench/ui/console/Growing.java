package org.espbench.ui.console;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.espbench.traffic.CaptureException;
import org.espbench.traffic.Subscription;
import org.espbench.ui.progress.MonitorProgress;

/** Lets a listing consider what has come, and says so. Schedule it whenever the capture has grown. */
@NonNullByDefault({DefaultLocation.RETURN_TYPE, DefaultLocation.FIELD})
final class Growing extends Job {

    private final Listing listing;
    private final Runnable done;

    private Growing(Listing listing, Runnable done) {
        super(Messages.Sift_name);
        this.listing = listing;
        this.done = done;
        setSystem(true);
        setPriority(SHORT);
    }

    /** Runs {@code done} on any thread whenever the listing has considered what has come. */
    static Subscription watch(Listing listing, Runnable done) {
        return switch (listing) {
            case WholeListing whole -> whole.capture().onGrowth(done);
            case FilteredListing filtered -> {
                Growing job = new Growing(filtered, done);
                Subscription growth = filtered.capture().onGrowth(job::schedule);
                job.schedule();
                yield () -> {
                    growth.close();
                    job.cancel();
                };
            }
        };
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            listing.extend(new MonitorProgress(monitor));
            done.run();
            return Status.OK_STATUS;
        } catch (CaptureException e) {
            // The rows say so themselves as soon as they are read again.
            return Status.CANCEL_STATUS;
        }
    }
}
