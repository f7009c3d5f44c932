package org.espbench.ui.console;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.List;

import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.espbench.traffic.CaptureException;
import org.espbench.traffic.Row;

/**
 * Rows that are to leave the console. What is written is safe to pass on: a capture holds no secret.
 *
 * @param from the position of the first one
 */
record Selected(Listing listing, long from, long count, CopyForm form, TimeMode mode, TimeText times) {

    private static final int CHUNK = 1000;

    /** How much work {@link #write} has, for a monitor. */
    int steps() {
        return (int) Math.min(Integer.MAX_VALUE, count / CHUNK + 1);
    }

    /**
     * Writes them. Not for the UI thread.
     *
     * @throws CaptureException when they can't be read
     * @throws IOException when {@code out} refuses
     */
    void write(Writer out, SubMonitor monitor) throws IOException {
        Instant start = stamp(listing.capture().rows(listing.capture().first(), 1));
        Instant before = from > 0 ? stamp(listing.rows(from - 1, 1).rows()) : null;
        long bytes = 0;
        form.begin(out);
        for (long position = from; position < from + count; position += CHUNK) {
            for (Row row : listing.rows(position, (int) Math.min(CHUNK, from + count - position)).rows()) {
                if (form == CopyForm.TEXT) {
                    out.append(RowText.line(row, times.text(mode, row.at(), start, before))).append(System.lineSeparator());
                    before = row.at();
                } else {
                    byte[] some = listing.capture().bytes(row);
                    form.bytes(out, some, bytes);
                    bytes += some.length;
                }
            }
            monitor.split(1);
        }
        form.end(out);
    }

    private static @Nullable Instant stamp(List<Row> rows) {
        return rows.isEmpty() ? null : rows.getFirst().at();
    }
}
