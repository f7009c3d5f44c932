package org.espbench.ui.console;

import java.util.List;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.espbench.traffic.Capture;
import org.espbench.traffic.CaptureException;
import org.espbench.traffic.Progress;
import org.espbench.traffic.Row;

/** All rows: a row's position is its number. */
@NonNullByDefault({DefaultLocation.RETURN_TYPE, DefaultLocation.FIELD})
final class WholeListing implements Listing {

    private final Capture capture;

    WholeListing(Capture capture) {
        this.capture = capture;
    }

    @Override
    public Capture capture() {
        return capture;
    }

    @Override
    public long first() {
        return capture.first();
    }

    @Override
    public long end() {
        return capture.rows();
    }

    @Override
    public void extend(Progress progress) {
        // The capture knows how many there are.
    }

    @Override
    public Shelf rows(long from, int count) throws CaptureException {
        List<Row> rows = capture.rows(from, count);
        // The oldest rows may have been deleted since they were wished for.
        return new Shelf(rows.isEmpty() ? from : rows.getFirst().number(), rows);
    }

    @Override
    public long number(long position) {
        return position;
    }

    @Override
    public long position(long number) {
        return number;
    }
}
