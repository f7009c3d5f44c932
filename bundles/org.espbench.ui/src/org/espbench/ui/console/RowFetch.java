package org.espbench.ui.console;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Display;
import org.espbench.traffic.Capture;
import org.espbench.traffic.CaptureException;
import org.espbench.traffic.Row;
import org.espbench.ui.door.UiDoor;

/**
 * Reads rows beside the UI thread. Only the newest wish counts: wishes that came while a fetch was running are one fetch, so that a fast
 * scroll bar can't queue work up.
 */
@NonNullByDefault({DefaultLocation.RETURN_TYPE, DefaultLocation.FIELD})
final class RowFetch extends Job {

    private record Wish(Listing listing, long from, int count) {
    }

    private final Display display;
    private final Consumer<Snapshot> sink;
    /** Guarded by this. */
    private @Nullable Wish wish;
    /** Of the capture last read; confined to the job. */
    private @Nullable Capture known;
    private @Nullable Instant start;

    /** {@code sink} gets each fetch on the UI thread of {@code display}, unless that is gone. */
    RowFetch(Display display, Consumer<Snapshot> sink) {
        super(Messages.RowFetch_name);
        this.display = display;
        this.sink = sink;
        setSystem(true);
        setPriority(INTERACTIVE);
    }

    /** Wishes the rows from position {@code from} on. Any thread; returns at once. */
    void want(Listing listing, long from, int count) {
        synchronized (this) {
            wish = new Wish(listing, from, count);
        }
        schedule();
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        Wish now;
        synchronized (this) {
            now = wish;
            wish = null;
        }
        if (now != null && !monitor.isCanceled()) {
            Snapshot snapshot = fetch(now);
            UiDoor.post(display, () -> sink.accept(snapshot));
        }
        return Status.OK_STATUS;
    }

    private Snapshot fetch(Wish now) {
        Capture capture = now.listing().capture();
        try {
            Shelf shelf = now.listing().rows(now.from(), now.count());
            if (!capture.equals(known) || start == null) {
                List<Row> beginning = capture.rows(capture.first(), 1);
                start = beginning.isEmpty() ? null : beginning.getFirst().at();
                known = capture;
            }
            return new Snapshot(now.listing(), shelf.from(), shelf.rows(), start, ""); //$NON-NLS-1$
        } catch (CaptureException e) {
            return new Snapshot(now.listing(), now.from(), List.of(), null, e.getLocalizedMessage());
        }
    }
}
