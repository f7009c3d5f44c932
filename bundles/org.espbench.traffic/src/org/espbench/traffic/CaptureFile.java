package org.espbench.traffic;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.espbench.traffic.WholeFile.Outcome;
import org.espbench.traffic.pcapng.PositionedFile;

/** A capture from earlier, decoded again. */
public final class CaptureFile implements Capture {

    private final IndexedFile rows;
    private final Optional<Damage> damage;

    private CaptureFile(IndexedFile rows, Optional<Damage> damage) {
        this.rows = rows;
        this.damage = damage;
    }

    /**
     * Opens a capture file and decodes it again. A truncated or damaged file opens and shows what is intact, see {@link Capture#damage()}.
     * Blocks while it reads the file once; not for the UI thread. What is appended to the file later isn't seen.
     *
     * @throws CaptureException when the file can't be read or is no capture of serial traffic
     */
    public static Capture open(Path file) throws CaptureException {
        try {
            PositionedFile opened = new PositionedFile(file);
            boolean done = false;
            try {
                Outcome outcome = new WholeFile(opened).read(draft -> {
                });
                Capture capture = new CaptureFile(new IndexedFile(opened, outcome.index()), outcome.damage());
                done = true;
                return capture;
            } finally {
                if (!done) {
                    opened.close();
                }
            }
        } catch (CaptureException e) {
            throw e;
        } catch (IOException e) {
            throw Sentences.unreadable(file, e);
        }
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
    public byte[] bytes(Row row) throws CaptureException {
        return rows.bytes(row);
    }

    @Override
    public Subscription onGrowth(Runnable listener) {
        return () -> {
        };
    }

    @Override
    public boolean growing() {
        return false;
    }

    @Override
    public Optional<Damage> damage() {
        return damage;
    }

    @Override
    public void close() {
        rows.close();
    }
}
