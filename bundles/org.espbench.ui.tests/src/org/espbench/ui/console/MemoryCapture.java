package org.espbench.ui.console;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongFunction;

import org.espbench.traffic.Capture;
import org.espbench.traffic.CaptureException;
import org.espbench.traffic.Damage;
import org.espbench.traffic.Direction;
import org.espbench.traffic.Lane;
import org.espbench.traffic.Row;
import org.espbench.traffic.RowKind;
import org.espbench.traffic.Subscription;

/** A capture of any length whose rows are made when asked for, a second apart. May grow, and may fail. */
public final class MemoryCapture implements Capture {

    static final Instant START = Instant.parse("2026-05-04T10:00:00Z");

    private final LongFunction<String> text;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final AtomicInteger most = new AtomicInteger();
    private volatile long rows;
    private volatile String failure = "";

    public MemoryCapture(long rows, String text) {
        this(rows, number -> text);
    }

    /** A capture whose rows differ: {@code text} gives each one's by its number. */
    public MemoryCapture(long rows, LongFunction<String> text) {
        this.rows = rows;
        this.text = text;
    }

    static Row row(long number, String text) {
        return new Row(number, START.plusSeconds(number), Direction.TO_MODULE, Lane.LINK, RowKind.SENT, 4, text.length(), text, Optional.empty());
    }

    /** Adds rows and tells. */
    void grow(long more) {
        rows += more;
        listeners.forEach(Runnable::run);
    }

    /** Every read fails from now on. */
    void fail(String sentence) {
        failure = sentence;
    }

    /** The most rows that were asked for at once. */
    int most() {
        return most.get();
    }

    int listeners() {
        return listeners.size();
    }

    @Override
    public Path file() {
        return Path.of("memory.pcapng");
    }

    @Override
    public long rows() {
        return rows;
    }

    @Override
    public List<Row> rows(long from, int count) throws CaptureException {
        most.accumulateAndGet(count, Math::max);
        if (!failure.isEmpty()) {
            throw new CaptureException(file(), failure, new IOException(failure));
        }
        List<Row> found = new ArrayList<>();
        for (long number = from; number < Math.min(rows, from + count); number++) {
            found.add(row(number, text.apply(number)));
        }
        return found;
    }

    @Override
    public byte[] bytes(Row row) {
        return row.text().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Subscription onGrowth(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public boolean growing() {
        return false;
    }

    @Override
    public List<Damage> damages() {
        return List.of();
    }

    @Override
    public void close() {
    }
}
