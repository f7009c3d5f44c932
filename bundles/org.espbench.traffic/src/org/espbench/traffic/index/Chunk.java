package org.espbench.traffic.index;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

import org.espbench.traffic.pcapng.Place;

/**
 * The rows between two rests of the decoder.
 *
 * @param at where it begins, with what a decoder has to know there
 * @param nanos the stamp of its first record
 * @param end where the records of the next chunk begin
 * @param keys a byte for each row, see {@link org.espbench.traffic.RowKey}; may be longer than there are rows
 * @param rows how many rows there are
 */
record Chunk(Checkpoint at, long nanos, long end, byte[] keys, int rows) {

    /** The number of its first row. */
    long first() {
        return at.row();
    }

    /** Whether the row is in it. */
    boolean has(long row) {
        return row >= first() && row < first() + rows;
    }

    ByteBuffer saved() {
        byte[] start = at.start().saved().getBytes(StandardCharsets.UTF_8);
        ByteBuffer out = ByteBuffer.allocate(8 + 8 + 8 + at.place().savedSize() + 4 + start.length + 4 + rows);
        out.putLong(first()).putLong(nanos).putLong(end);
        at.place().save(out);
        out.putInt(start.length).put(start).putInt(rows).put(keys, 0, rows);
        return out.flip();
    }

    /** The chunk that was saved; throws some runtime exception when the bytes are something else. */
    static Chunk restored(ByteBuffer in) {
        long first = in.getLong();
        long nanos = in.getLong();
        long end = in.getLong();
        Place place = Place.restore(in);
        byte[] start = IndexFile.bytes(in);
        byte[] keys = IndexFile.bytes(in);
        return new Chunk(new Checkpoint(place, first, new String(start, StandardCharsets.UTF_8)), nanos, end, keys, keys.length);
    }
}
