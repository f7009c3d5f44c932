package org.espbench.traffic.index;

import java.io.IOException;
import java.util.Arrays;

import org.espbench.traffic.decode.RowDecoder;
import org.espbench.traffic.pcapng.Place;
import org.espbench.traffic.pcapng.RecordReader;

/** Reads a capture's records in order and finds their rows. Depends on the records only, so that every reading finds the same. One thread. */
public final class Indexer {

    static final int ROWS = 128;
    private static final int BYTES = 32 * 1024;
    /** How much longer than usual a chunk waits for the end of an exchange. */
    private static final int PATIENCE = 4;
    /** How much longer than usual it waits for the end of a line; what is incomplete then is cut. */
    private static final int LIMIT = 64;

    private final RowIndex index;
    private final RowDecoder decoder;
    private Checkpoint at;
    private byte[] keys = new byte[ROWS * 2];
    private int count;
    private long nanos;
    private boolean begun;
    private int sections;
    private long end;

    /** Goes on with {@code index}. */
    public Indexer(RowIndex index) {
        this.index = index;
        at = index.next();
        end = at.place().offset();
        decoder = new RowDecoder(at.start(), draft -> key(draft.key()));
    }

    /** Where the first record to take is. */
    public Place next() {
        return at.place();
    }

    /** Takes the reader's record. */
    public void record(RecordReader reader) throws IOException {
        if (!begun) {
            begun = true;
            nanos = reader.nanos();
        }
        sections = feed(reader, decoder, sections, at.place());
        end = reader.nextOffset();
        long distance = end - at.place().offset();
        if (count < ROWS && distance < BYTES) {
            return;
        }
        boolean cut = count >= LIMIT * ROWS || distance >= LIMIT * BYTES;
        if (cut) {
            decoder.end();
        }
        if (cut || decoder.resting(count < PATIENCE * ROWS && distance < PATIENCE * BYTES)) {
            Place behind = reader.nextPlace();
            if (!behind.savable()) {
                return;
            }
            Checkpoint following = new Checkpoint(behind, decoder.rest());
            index.seal(tail(), following);
            at = following;
            keys = new byte[ROWS * 2];
            count = 0;
            begun = false;
        }
    }

    /** Gives the reader's record to a decoder that began at {@code from}; {@code sections} is how many section heads it has seen. */
    static int feed(RecordReader reader, RowDecoder decoder, int sections, Place from) {
        int passed = reader.sections();
        if (passed != sections && (from.offset() > 0 || passed > 1)) {
            decoder.section(reader.context());
        }
        decoder.record(reader.nanos(), reader.event(), reader.bytes(), reader.dataIndex(), reader.dataLength(), reader.comment());
        return passed;
    }

    /** Lets readers see the rows so far; {@code bytes} of the file were taken. */
    public void publish(long bytes) throws IOException {
        index.grow(tail(), bytes, false);
    }

    /** No record comes any more: what is incomplete is found as it stands. */
    public void cut() {
        decoder.end();
    }

    /** How many rows were found so far, in the whole file. */
    public long rows() {
        return decoder.rows();
    }

    /** No record comes any more: the file has this length, and {@code remark} says what is to be said about the file. */
    public void end(long length, String remark) throws IOException {
        cut();
        index.complete(tail(), end, length, remark);
    }

    private Chunk tail() {
        return new Chunk(at, nanos, end, keys, count);
    }

    private void key(byte key) {
        if (count == keys.length) {
            keys = Arrays.copyOf(keys, 2 * count);
        }
        keys[count++] = key;
    }
}
