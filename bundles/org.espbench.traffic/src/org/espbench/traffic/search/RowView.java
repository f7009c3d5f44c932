package org.espbench.traffic.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.espbench.traffic.Capture;
import org.espbench.traffic.CaptureException;
import org.espbench.traffic.Progress;
import org.espbench.traffic.Row;

/**
 * The rows of a capture that a filter accepts, by their position among them: what a virtual list shows. Memory holds how many there are in each
 * stretch of the capture, whatever its length; which ones they are is found again when they are asked for.
 *
 * <p>{@link #extend} considers the rows that have come since the last time; whoever hears of the capture's growth calls it, in a job. All other
 * methods give what was considered until then. Any thread.
 */
public final class RowView {

    private final Capture capture;
    private final Filter filter;
    private final boolean[] accepted;
    private final Stretches stretches = new Stretches();
    private final Object extending = new Object();
    /** No row before it has the needle; guarded by {@link #extending}. */
    private long candidate = -1;

    /** A view that has considered nothing yet. */
    public RowView(Capture capture, Filter filter) {
        this.capture = capture;
        this.filter = filter;
        accepted = filter.table();
    }

    /** What is seen through it. */
    public Capture capture() {
        return capture;
    }

    /** Which rows are seen. */
    public Filter filter() {
        return filter;
    }

    /** How many rows it has now; never shrinks. */
    public long size() {
        return stretches.size();
    }

    /** How many of the capture's rows were considered: the number of the next one to consider. */
    public long considered() {
        return stretches.considered();
    }

    /**
     * Considers rows until there are no more, or it is cancelled. One thread does it at a time, others wait for it. Not for the UI thread.
     *
     * @return whether it came to the capture's present end
     * @throws CaptureException when the capture can't be read any more
     */
    public boolean extend(Progress progress) throws CaptureException {
        synchronized (extending) {
            long at = stretches.considered();
            while (!progress.cancelled()) {
                long rows = capture.rows();
                at = Math.max(at, capture.first());
                progress.reached(at, rows);
                byte[] keys = new byte[Stretches.SMALLEST - (int) (at % Stretches.SMALLEST)];
                int count = capture.keys(at, keys);
                if (count == 0) {
                    return true;
                }
                stretches.add(at, count, matches(at, keys, count, progress));
                at += count;
            }
            return false;
        }
    }

    private int matches(long from, byte[] keys, int count, Progress progress) throws CaptureException {
        int possible = 0;
        for (int i = 0; i < count; i++) {
            possible += accepted[keys[i] & 0xFF] ? 1 : 0;
        }
        if (possible == 0 || filter.needle().isEmpty()) {
            return possible;
        }
        Needle needle = filter.needle().get();
        if (candidate < from) {
            candidate = capture.candidate(needle, from, progress);
        }
        if (candidate >= from + count) {
            return 0;
        }
        int[] found = new int[1];
        capture.pass(from, count, row -> found[0] += filter.accepts(row) ? 1 : 0);
        return found[0];
    }

    /** The rows at {@code position} and following, at most {@code count}, fewer at the end; those deleted meanwhile are left out. */
    public List<Row> rows(long position, int count) throws CaptureException {
        List<Row> found = new ArrayList<>();
        Stretches.Stretch stretch = stretches.at(position);
        long skip = position - stretch.before();
        while (found.size() < count && stretch.rows() > 0) {
            if (stretch.matches() > skip) {
                gather(stretch, skip, count, found);
            }
            skip = 0;
            stretch = stretches.from(stretch.first() + stretch.rows());
        }
        return found;
    }

    /** The number of the row at a position, the stable name of a place; the number of rows considered when there is none. */
    public long number(long position) throws CaptureException {
        List<Row> found = rows(position, 1);
        return found.isEmpty() ? considered() : found.getFirst().number();
    }

    /** The position of the row with that number, or of the next one in the view. */
    public long position(long number) throws CaptureException {
        Stretches.Stretch stretch = stretches.from(Math.max(0, number));
        if (stretch.rows() == 0) {
            return size();
        }
        long position = stretch.before();
        for (long match : numbers(stretch)) {
            if (match >= number) {
                break;
            }
            position++;
        }
        return position;
    }

    private void gather(Stretches.Stretch stretch, long skip, int count, List<Row> into) throws CaptureException {
        long[] numbers = numbers(stretch);
        int i = (int) Math.min(skip, numbers.length);
        while (i < numbers.length && into.size() < count) {
            int run = 1;
            while (i + run < numbers.length && into.size() + run < count && numbers[i + run] == numbers[i] + run) {
                run++;
            }
            into.addAll(capture.rows(numbers[i], run));
            i += run;
        }
    }

    /** The numbers of the rows in the stretch that the filter accepts. */
    private long[] numbers(Stretches.Stretch stretch) throws CaptureException {
        long[] numbers = new long[Math.toIntExact(stretch.matches())];
        int[] found = new int[1];
        if (filter.needle().isPresent()) {
            capture.pass(stretch.first(), Math.toIntExact(stretch.rows()), row -> {
                if (found[0] < numbers.length && filter.accepts(row)) {
                    numbers[found[0]++] = row.number();
                }
            });
        } else {
            byte[] keys = new byte[Math.toIntExact(stretch.rows())];
            int count = capture.keys(Math.max(stretch.first(), capture.first()), keys);
            long first = Math.max(stretch.first(), capture.first());
            for (int i = 0; i < count && found[0] < numbers.length; i++) {
                if (accepted[keys[i] & 0xFF]) {
                    numbers[found[0]++] = first + i;
                }
            }
        }
        return found[0] == numbers.length ? numbers : Arrays.copyOf(numbers, found[0]);
    }
}
