package org.espbench.traffic.search;

import java.util.OptionalLong;

import org.espbench.traffic.Capture;
import org.espbench.traffic.CaptureException;
import org.espbench.traffic.PassingRow;
import org.espbench.traffic.Progress;

/** Goes from one row that has something to the next or the one before. Nothing is kept, so that it works on captures of any length. */
public final class Finder {

    private static final int PAGE = 1024;

    private final Capture capture;
    private final Filter filter;
    private final Needle needle;

    /** Looks for rows that the filter accepts and that have the needle. */
    public Finder(Capture capture, Filter filter, Needle needle) {
        this.capture = capture;
        this.filter = filter;
        this.needle = needle;
    }

    /**
     * The first row that has it, from {@code from} on. Not for the UI thread.
     *
     * @return empty when there is none, or when it was cancelled
     * @throws CaptureException when the capture can't be read any more
     */
    public OptionalLong next(long from, Progress progress) throws CaptureException {
        long rows = capture.rows();
        long at = Math.max(from, capture.first());
        while (at < rows && !progress.cancelled()) {
            progress.reached(at, rows);
            at = capture.candidate(needle, at, progress);
            if (at >= rows) {
                break;
            }
            long[] found = {-1};
            capture.pass(at, PAGE, row -> {
                if (found[0] < 0 && matches(row)) {
                    found[0] = row.number();
                }
            });
            if (found[0] >= 0) {
                return OptionalLong.of(found[0]);
            }
            at += PAGE;
        }
        return OptionalLong.empty();
    }

    /** The last row that has it, at {@code from} or before; as {@link #next}. */
    public OptionalLong previous(long from, Progress progress) throws CaptureException {
        long first = capture.first();
        long end = Math.min(from + 1, capture.rows());
        long window = PAGE;
        while (end > first && !progress.cancelled()) {
            progress.reached(end, capture.rows());
            long begin = Math.max(first, end - window);
            long last = lastIn(begin, end, progress);
            if (last >= 0) {
                return OptionalLong.of(last);
            }
            end = begin;
            window = Math.min(window * 4, 1 << 20);
        }
        return OptionalLong.empty();
    }

    /** How many rows have it; what was counted until then when it is cancelled. */
    public long count(Progress progress) throws CaptureException {
        RowView view = new RowView(capture, filter.with(needle));
        view.extend(progress);
        return view.size();
    }

    private long lastIn(long begin, long end, Progress progress) throws CaptureException {
        long[] last = {-1};
        long at = begin;
        while (at < end && !progress.cancelled()) {
            at = capture.candidate(needle, at, progress);
            if (at >= end) {
                break;
            }
            int count = (int) Math.min(PAGE, end - at);
            capture.pass(at, count, row -> {
                if (matches(row)) {
                    last[0] = row.number();
                }
            });
            at += count;
        }
        return last[0];
    }

    private boolean matches(PassingRow row) {
        return filter.accepts(row.key()) && needle.in(row);
    }
}
