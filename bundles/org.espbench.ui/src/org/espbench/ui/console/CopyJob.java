package org.espbench.ui.console;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.espbench.traffic.CaptureException;
import org.espbench.traffic.Row;

/** Writes a range of rows as text, a line each. What it writes is safe to pass on: a capture holds no secret. */
@NonNullByDefault({DefaultLocation.RETURN_TYPE, DefaultLocation.FIELD})
final class CopyJob extends Job {

    /** More characters than this are not copied. */
    static final int LIMIT = 1 << 24;

    private static final int CHUNK = 1000;

    private final Listing listing;
    private final long from;
    private final long count;
    private final TimeMode mode;
    private final TimeText times;
    private final Consumer<Optional<String>> sink;

    /** {@code sink} gets the text on the job's thread; empty when it would be longer than {@link #LIMIT}. It gets nothing when cancelled. */
    CopyJob(Listing listing, long from, long count, TimeMode mode, TimeText times, Consumer<Optional<String>> sink) {
        super(NLS.bind(Messages.CopyJob_name, count));
        this.listing = listing;
        this.from = from;
        this.count = count;
        this.mode = mode;
        this.times = times;
        this.sink = sink;
        setUser(true);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            sink.accept(write(SubMonitor.convert(monitor, (int) Math.min(Integer.MAX_VALUE, count / CHUNK + 1))));
            return Status.OK_STATUS;
        } catch (CaptureException e) {
            return Status.error(e.getLocalizedMessage(), e);
        }
    }

    private Optional<String> write(SubMonitor monitor) throws CaptureException {
        StringBuilder text = new StringBuilder();
        Instant start = start();
        Instant before = from > 0 ? stamp(from - 1) : null;
        for (long number = from; number < from + count; number += CHUNK) {
            for (Row row : listing.rows(number, (int) Math.min(CHUNK, from + count - number)).rows()) {
                text.append(RowText.line(row, times.text(mode, row.at(), start, before))).append(System.lineSeparator());
                before = row.at();
            }
            if (text.length() > LIMIT) {
                return Optional.empty();
            }
            monitor.split(1);
        }
        return Optional.of(text.toString());
    }

    private @Nullable Instant start() throws CaptureException {
        List<Row> rows = listing.capture().rows(listing.capture().first(), 1);
        return rows.isEmpty() ? null : rows.getFirst().at();
    }

    private @Nullable Instant stamp(long number) throws CaptureException {
        List<Row> rows = listing.rows(number, 1).rows();
        return rows.isEmpty() ? null : rows.getFirst().at();
    }
}
