package org.espbench.ui.console;

import java.util.function.LongConsumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.swt.widgets.Display;
import org.espbench.traffic.CaptureException;
import org.espbench.ui.door.UiDoor;

/** Looks for the position of a row, of which the number is known. */
@NonNullByDefault({DefaultLocation.RETURN_TYPE, DefaultLocation.FIELD})
final class Seek extends Job {

    private final Listing listing;
    private final long number;
    private final LongConsumer sink;

    /** Tells {@code sink}, on the UI thread, where the row with that number stands: at once when no file is needed for that. */
    static void position(Listing listing, long number, Display display, LongConsumer sink) {
        switch (listing) {
            case WholeListing whole -> sink.accept(whole.position(number));
            case FilteredListing filtered -> new Seek(filtered, number, position -> UiDoor.post(display, () -> sink.accept(position))).schedule();
        }
    }

    private Seek(Listing listing, long number, LongConsumer sink) {
        super(Messages.RowFetch_name);
        this.listing = listing;
        this.number = number;
        this.sink = sink;
        setSystem(true);
        setPriority(INTERACTIVE);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            sink.accept(listing.position(number));
            return Status.OK_STATUS;
        } catch (CaptureException e) {
            // The rows say so themselves as soon as they are read again.
            return Status.CANCEL_STATUS;
        }
    }
}
