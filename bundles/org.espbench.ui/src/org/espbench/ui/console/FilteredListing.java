package org.espbench.ui.console;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.espbench.traffic.Capture;
import org.espbench.traffic.CaptureException;
import org.espbench.traffic.Progress;
import org.espbench.traffic.search.RowView;

/** The rows that a filter accepts. */
@NonNullByDefault({DefaultLocation.RETURN_TYPE, DefaultLocation.FIELD})
record FilteredListing(RowView view) implements Listing {

    @Override
    public Capture capture() {
        return view.capture();
    }

    @Override
    public long first() {
        return 0;
    }

    @Override
    public long end() {
        return view.size();
    }

    @Override
    public void extend(Progress progress) throws CaptureException {
        view.extend(progress);
    }

    @Override
    public Shelf rows(long from, int count) throws CaptureException {
        return new Shelf(from, view.rows(from, count));
    }

    @Override
    public long number(long position) throws CaptureException {
        return view.number(position);
    }

    @Override
    public long position(long number) throws CaptureException {
        return view.position(number);
    }
}
