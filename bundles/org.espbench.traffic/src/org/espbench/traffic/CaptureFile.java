package org.espbench.traffic;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

import org.espbench.modem.time.Blocking;
import org.espbench.traffic.pcapng.PositionedFile;
import org.espbench.traffic.search.Needle;

/**
 * A capture from earlier, decoded again. Its rows are at hand at once when their index was saved beside it; otherwise they are found by a
 * thread, and come like those of a live capture.
 */
public final class CaptureFile implements Capture {

    private static final Duration SOON = Duration.ofSeconds(5);

    private final Segments rows;
    private final Growth growth = new Growth();
    private final Indexing indexing;
    private final boolean own;

    private CaptureFile(Path file, List<Segment> segments) {
        rows = new Segments(file);
        own = segments.getFirst().own;
        indexing = new Indexing(rows, growth, e -> {
        });
        rows.show(segments.getFirst());
        Iterator<Segment> each = segments.iterator();
        while (each.hasNext()) {
            indexing.add(each.next(), !each.hasNext());
        }
        Thread thread = new Thread(indexing, "espbench-capture-rows");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Opens a capture file, and those that it rolled through before and behind it. A truncated or damaged file opens and shows what is intact,
     * see {@link Capture#damages()}. Reads little; not for the UI thread all the same. What is appended to the file later isn't seen.
     *
     * @throws CaptureException when the file can't be read or is no capture of serial traffic
     */
    public static CaptureFile open(Path file) throws CaptureException {
        Blocking.begin("CaptureFile.open");
        List<Segment> segments = new ArrayList<>();
        boolean done = false;
        try {
            for (Path each : FileSet.of(file)) {
                PositionedFile opened = new PositionedFile(each);
                try {
                    segments.add(Segment.finished(opened));
                    opened = null;
                } finally {
                    if (opened != null) {
                        opened.close();
                    }
                }
            }
            CaptureFile capture = new CaptureFile(file, segments);
            done = true;
            return capture;
        } catch (CaptureException e) {
            throw e;
        } catch (IOException e) {
            throw Sentences.unreadable(file, e);
        } finally {
            if (!done) {
                segments.forEach(Segment::discard);
            }
        }
    }

    /**
     * Waits until all of the file was read.
     *
     * @throws CaptureException when it can't be read, not all of it within the budget, or this thread is interrupted
     */
    public CaptureFile await(Duration budget) throws CaptureException {
        Blocking.begin("CaptureFile.await");
        try {
            if (!indexing.await(true, budget)) {
                throw Sentences.failure("read.slow", file(), new IOException("timed out"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Sentences.failure("read.slow", file(), e);
        }
        IOException wrong = indexing.failure().orElse(null);
        if (wrong != null) {
            throw Sentences.unreadable(file(), wrong);
        }
        return this;
    }

    @Override
    public Path file() {
        return rows.path();
    }

    @Override
    public long rows() {
        return rows.rows();
    }

    @Override
    public List<Row> rows(long from, int count) throws CaptureException {
        return rows.rows(from, count);
    }

    @Override
    public int keys(long from, byte[] into) throws CaptureException {
        return rows.keys(from, into);
    }

    @Override
    public int pass(long from, int count, Consumer<PassingRow> each) throws CaptureException {
        return rows.pass(from, count, each);
    }

    @Override
    public long candidate(Needle needle, long from, Progress progress) throws CaptureException {
        return rows.candidate(needle, from, progress);
    }

    @Override
    public byte[] bytes(Row row) throws CaptureException {
        return rows.bytes(row);
    }

    @Override
    public boolean own() {
        return own;
    }

    @Override
    public long bytesRead() {
        return indexing.done();
    }

    @Override
    public long bytesInAll() {
        return indexing.total();
    }

    @Override
    public Subscription onGrowth(Runnable listener) {
        return growth.add(listener);
    }

    @Override
    public boolean growing() {
        return !indexing.over();
    }

    @Override
    public List<Damage> damages() {
        return rows.damages();
    }

    @Override
    public void close() {
        Blocking.begin("Capture.close");
        indexing.stop();
        try {
            indexing.await(true, SOON);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        rows.close();
    }
}
