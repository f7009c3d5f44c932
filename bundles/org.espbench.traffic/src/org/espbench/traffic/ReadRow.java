package org.espbench.traffic;

import java.time.Instant;
import java.util.Optional;

import org.espbench.modem.at.Frame;
import org.espbench.modem.at.Generation;

/** A finished row passing by, of a capture that has no cheaper way. */
final class ReadRow implements PassingRow {

    private static final long NANOS = 1_000_000_000;

    private final Row row;
    private final byte[] bytes;

    ReadRow(Row row, byte[] bytes) {
        this.row = row;
        this.bytes = bytes;
    }

    @Override
    public Row row() {
        return row;
    }

    @Override
    public byte[] bytes() {
        return bytes;
    }

    @Override
    public long number() {
        return row.number();
    }

    @Override
    public long nanos() {
        Instant at = row.at();
        return at.getEpochSecond() * NANOS + at.getNano();
    }

    @Override
    public byte key() {
        return RowKey.of(row);
    }

    @Override
    public int offset() {
        return 0;
    }

    @Override
    public int length() {
        return bytes.length;
    }

    @Override
    public int framing() {
        return 0;
    }

    @Override
    public Optional<Frame> frame() {
        return Optional.empty();
    }

    @Override
    public Generation generation() {
        return Generation.UNKNOWN;
    }
}
