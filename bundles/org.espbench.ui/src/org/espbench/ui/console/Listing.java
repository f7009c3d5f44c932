package org.espbench.ui.console;

import org.espbench.traffic.Capture;
import org.espbench.traffic.CaptureException;
import org.espbench.traffic.Progress;

/**
 * The rows that a page shows, by their position among them; a row's number is its name in the capture. Only {@link #first()} and {@link #end()}
 * are for the UI thread, the rest may read files. Any thread.
 */
sealed interface Listing permits WholeListing, FilteredListing {

    /** Where the rows come from. */
    Capture capture();

    /** The first position that can be read. */
    long first();

    /** One more than the last position. */
    long end();

    /** Considers what has come to the capture since the last time. */
    void extend(Progress progress) throws CaptureException;

    /** At most {@code count} rows from a position on. */
    Shelf rows(long from, int count) throws CaptureException;

    /** The number of the row at a position. */
    long number(long position) throws CaptureException;

    /** The position of the row with a number, or of the next one that is here. */
    long position(long number) throws CaptureException;
}
