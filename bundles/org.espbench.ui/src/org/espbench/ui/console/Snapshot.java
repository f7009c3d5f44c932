package org.espbench.ui.console;

import java.time.Instant;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.traffic.Row;

/**
 * Rows that were fetched together, ready to be painted without touching the file. Immutable.
 *
 * @param listing where they come from; {@code null} before the first fetch
 * @param from the position of the first one
 * @param start the stamp of the capture's first row; {@code null} when it has none
 * @param failure why there are no rows, as a sentence; empty when nothing went wrong
 */
record Snapshot(@Nullable Listing listing, long from, List<Row> rows, @Nullable Instant start, String failure) {

    /** Before anything was fetched. */
    static final Snapshot NOTHING = new Snapshot(null, 0, List.of(), null, ""); //$NON-NLS-1$

    /** Whether rows {@code first} up to, not including, {@code end} are all here. */
    boolean covers(long first, long end) {
        return first >= from && end <= from + rows.size();
    }

    /** The row at that position; {@code null} when it isn't here. */
    @Nullable
    Row row(long position) {
        long index = position - from;
        return index < 0 || index >= rows.size() ? null : rows.get((int) index);
    }
}
