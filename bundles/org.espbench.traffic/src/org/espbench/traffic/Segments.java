package org.espbench.traffic;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNull;
import org.espbench.modem.time.Blocking;
import org.espbench.traffic.decode.Draft;
import org.espbench.traffic.index.RawScan;
import org.espbench.traffic.index.RowIndex.Extent;
import org.espbench.traffic.search.Needle;

/**
 * The files of a capture in order, as one sequence of rows, with failures in words. The indexing thread shows files, the recording one hides them, any reads.
 */
final class Segments {

    /** Those whose first row's number is known. */
    private volatile List<Segment> shown = List.of();
    private final Path path;

    Segments(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    List<Segment> shown() {
        return shown;
    }

    /** The next file; all before it are complete. */
    synchronized void show(Segment segment) {
        List<Segment> before = shown;
        if (before.contains(segment)) {
            return;
        }
        segment.base = rows();
        List<Segment> more = new ArrayList<>(before);
        more.add(segment);
        shown = List.copyOf(more);
    }

    /** Rows of this file can't be read any more. */
    synchronized void hide(Segment segment) {
        List<Segment> fewer = new ArrayList<>(shown);
        fewer.remove(segment);
        shown = List.copyOf(fewer);
    }

    long first() {
        List<Segment> now = shown;
        return now.isEmpty() ? 0 : now.getFirst().base;
    }

    long rows() {
        List<Segment> now = shown;
        return now.isEmpty() ? 0 : now.getLast().base + now.getLast().index.extent().rows();
    }

    List<Row> rows(long from, int count) throws CaptureException {
        return fetch(from, count, Draft::row, Row::behind);
    }

    /** What {@code make} makes of rows, and {@code shift} of it when there are rows in front of its file. */
    <T> List<@NonNull T> fetch(long from, int count, Function<Draft, @NonNull T> make, Shift<T> shift) throws CaptureException {
        Blocking.begin("Capture.rows");
        check(from, count);
        List<@NonNull T> found = new ArrayList<>();
        long at = Math.max(from, first());
        long end = from + count;
        for (Segment segment : shown) {
            long base = segment.base;
            Extent extent = segment.index.extent();
            if (at < end && at >= base && at < base + extent.rows()) {
                try {
                    for (T each : segment.fetch.fetch(at - base, (int) Math.min(end - at, extent.rows()), make)) {
                        found.add(shift.behind(each, base));
                        at++;
                    }
                } catch (IOException e) {
                    at = deleted(segment, e);
                }
            }
        }
        return found;
    }

    /** Makes something of a file into the same of the capture. */
    @FunctionalInterface
    interface Shift<T> {

        /** With {@code rows} in front of it. */
        @NonNull T behind(T one, long rows);
    }

    int keys(long from, byte[] into) throws CaptureException {
        Blocking.begin("Capture.keys");
        check(from, 0);
        long at = from;
        for (Segment segment : shown) {
            long base = segment.base;
            int done = (int) (at - from);
            if (done < into.length && at >= base) {
                try {
                    at += segment.fetch.keys(at - base, into, done, into.length - done);
                } catch (IOException e) {
                    at = Math.min(from + into.length, deleted(segment, e));
                }
            }
        }
        return (int) (at - from);
    }

    int pass(long from, int count, Consumer<PassingRow> each) throws CaptureException {
        Blocking.begin("Capture.pass");
        check(from, count);
        long end = Math.min(from + count, rows());
        long at = Math.max(from, first());
        for (Segment segment : shown) {
            long base = segment.base;
            if (at < end && at >= base && at < base + segment.index.extent().rows()) {
                DraftRow passing = new DraftRow(base);
                try {
                    at += segment.fetch.pass(at - base, (int) (end - at), draft -> each.accept(passing.of(draft)));
                } catch (IOException e) {
                    at = Math.min(end, deleted(segment, e));
                }
            }
        }
        return (int) Math.max(0, at - from);
    }

    long candidate(Needle needle, long from, Progress progress) throws CaptureException {
        Blocking.begin("Capture.candidate");
        Needle.Literal literal = needle.literal().orElse(null);
        if (literal == null) {
            return from;
        }
        long at = Math.max(from, first());
        for (Segment segment : shown) {
            long base = segment.base;
            long end = base + segment.index.extent().rows();
            if (at >= base && at < end && !progress.cancelled()) {
                try {
                    RawScan scan = new RawScan(segment.file, segment.index, literal.bytes(), literal.folded(), literal.text());
                    at = base + scan.next(at - base, progress::cancelled);
                } catch (IOException e) {
                    at = deleted(segment, e);
                }
                if (at < end) {
                    return at;
                }
            }
        }
        return at;
    }

    byte[] bytes(Row row) throws CaptureException {
        Blocking.begin("Capture.bytes");
        if (row.length() == 0) {
            return new byte[0];
        }
        List<byte[]> found = fetch(row.number(), 1, Draft::copy, (bytes, base) -> bytes);
        return found.isEmpty() ? new byte[0] : found.getFirst();
    }

    List<Damage> damages() {
        return shown.stream().map(segment -> segment.damages).flatMap(List::stream).toList();
    }

    /** The number of the first row behind a file that was deleted while it was read; fails when it wasn't. */
    private long deleted(Segment segment, IOException e) throws CaptureException {
        if (shown.contains(segment)) {
            throw Sentences.unreadable(segment.path(), e);
        }
        return segment.base + segment.index.extent().rows();
    }

    private static void check(long from, int count) {
        if (from < 0 || count < 0) {
            throw new IllegalArgumentException("rows " + from + " + " + count);
        }
    }

    void close() {
        // Of the capture nothing was written through them, and an index that is incomplete is completed by the next reader.
        shown.forEach(Segment::discard);
    }
}
