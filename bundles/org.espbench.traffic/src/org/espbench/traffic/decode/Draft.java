package org.espbench.traffic.decode;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.modem.at.Frame;
import org.espbench.modem.at.Generation;
import org.espbench.traffic.Direction;
import org.espbench.traffic.Exchange;
import org.espbench.traffic.Lane;
import org.espbench.traffic.Row;
import org.espbench.traffic.RowKey;
import org.espbench.traffic.RowKind;

/** A row as the decoder has just found it: cheap to pass over, and made into a {@link Row} where one is wanted. Valid during the call only. */
public final class Draft {

    /** A row of nothing. */
    public static final Draft NONE = new Draft();

    private static final long NANOS = 1_000_000_000;

    long number;
    long nanos;
    Direction direction = Direction.NONE;
    Lane lane = Lane.NOTE;
    RowKind kind = RowKind.NOTE;
    int link = -1;
    byte[] bytes = new byte[0];
    int offset;
    int length;
    @Nullable Outstanding answers;
    @Nullable Frame frame;
    String note = "";
    boolean error;
    int framing;
    Generation generation = Generation.UNKNOWN;

    Draft() {
    }

    /** The row's number. */
    public long number() {
        return number;
    }

    /** What it is. */
    public RowKind kind() {
        return kind;
    }

    /** The link's id, or -1. */
    public int link() {
        return link;
    }

    /** The frame it comes from, when the module said it. */
    public Optional<Frame> frame() {
        return Optional.ofNullable(frame);
    }

    /** The row's bytes, from {@link #offset()}. */
    public byte[] bytes() {
        return bytes;
    }

    /** Where the row's bytes begin. */
    public int offset() {
        return offset;
    }

    /** How many bytes it has. */
    public int length() {
        return length;
    }

    /** What it is, in one byte. */
    public byte key() {
        return RowKey.of(kind, direction, link, error);
    }

    /** Nanoseconds since the epoch. */
    public long nanos() {
        return nanos;
    }

    /** Which way its bytes went. */
    public Direction direction() {
        return direction;
    }

    /** The comment behind a note, as it is in the file. */
    public String comment() {
        return kind == RowKind.NOTE ? note : "";
    }

    /** Whether this notes that a conversation begins or ends. */
    public boolean parting() {
        return kind == RowKind.NOTE && Note.parts(note);
    }

    /** How many bytes of the wire stood in front of its payload to announce it. */
    public int framing() {
        return framing;
    }

    /** The firmware, as far as it was told until here. */
    public Generation generation() {
        return generation;
    }

    /** A copy of the row's bytes. */
    public byte[] copy() {
        return Arrays.copyOfRange(bytes, offset, offset + length);
    }

    /** The finished row. */
    public Row row() {
        String text = kind == RowKind.NOTE ? Note.sentence(note) : VisibleText.of(bytes, offset, length, Row.MAX_TEXT);
        Instant at = Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS), Math.floorMod(nanos, NANOS));
        Outstanding command = answers;
        Optional<Exchange> exchange = command == null ? Optional.empty()
                : Optional.of(new Exchange(command.row(), Duration.ofNanos(Math.max(0, nanos - command.nanos()))));
        return new Row(number, at, direction, lane, kind, link, length, text, exchange, error);
    }
}
