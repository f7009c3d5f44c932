package org.espbench.ui.console;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.espbench.traffic.Capture;
import org.espbench.traffic.CaptureException;
import org.espbench.traffic.Damage;
import org.espbench.traffic.Direction;
import org.espbench.traffic.Lane;
import org.espbench.traffic.Row;
import org.espbench.traffic.RowKind;
import org.espbench.traffic.Subscription;

/** A capture of any length whose rows are made when asked for, a second apart. */
final class MemoryCapture implements Capture {

    static final Instant START = Instant.parse("2026-05-04T10:00:00Z");

    private final long rows;
    private final String text;

    MemoryCapture(long rows, String text) {
        this.rows = rows;
        this.text = text;
    }

    static Row row(long number, String text) {
        return new Row(number, START.plusSeconds(number), Direction.TO_MODULE, Lane.LINK, RowKind.SENT, 4, text.length(), text, Optional.empty());
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
        List<Row> found = new ArrayList<>();
        for (long number = from; number < Math.min(rows, from + count); number++) {
            found.add(row(number, text));
        }
        return found;
    }

    @Override
    public byte[] bytes(Row row) {
        return new byte[0];
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
    public Optional<Damage> damage() {
        return Optional.empty();
    }

    @Override
    public void close() {
    }
}
