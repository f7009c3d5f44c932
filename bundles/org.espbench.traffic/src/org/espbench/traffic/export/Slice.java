package org.espbench.traffic.export;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import org.espbench.traffic.Capture;
import org.espbench.traffic.CaptureException;
import org.espbench.traffic.Damage;
import org.espbench.traffic.PassingRow;
import org.espbench.traffic.Row;
import org.espbench.traffic.Subscription;

/** Some rows of a capture as a capture of their own, to export them alone. The rows keep their numbers; those added later aren't in it. */
public final class Slice implements Capture {

    private final Capture whole;
    private final long from;
    private final long end;

    /** @param from the number of the first row; the slice has none when it isn't below {@code end} */
    public Slice(Capture whole, long from, long end) {
        this.whole = whole;
        this.from = from;
        this.end = end;
    }

    @Override
    public Path file() {
        return whole.file();
    }

    @Override
    public long rows() {
        return Math.min(end, whole.rows());
    }

    @Override
    public long first() {
        return Math.min(rows(), Math.max(from, whole.first()));
    }

    @Override
    public List<Row> rows(long at, int count) throws CaptureException {
        long begin = Math.max(at, first());
        return begin >= rows() ? List.of() : whole.rows(begin, (int) Math.min(count - (begin - at), rows() - begin));
    }

    @Override
    public int pass(long at, int count, Consumer<PassingRow> each) throws CaptureException {
        return at >= rows() ? 0 : whole.pass(at, (int) Math.min(count, rows() - at), each);
    }

    @Override
    public byte[] bytes(Row row) throws CaptureException {
        return whole.bytes(row);
    }

    @Override
    public boolean own() {
        return whole.own();
    }

    @Override
    public Subscription onGrowth(Runnable listener) {
        return () -> { };
    }

    @Override
    public boolean growing() {
        return false;
    }

    @Override
    public List<Damage> damages() {
        return whole.damages();
    }

    /** Does nothing: the capture stays its owner's. */
    @Override
    public void close() {
        // the owner closes it
    }
}
