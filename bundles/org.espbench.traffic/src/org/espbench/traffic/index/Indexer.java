package org.espbench.traffic.index;

import org.espbench.traffic.decode.Drafts;
import org.espbench.traffic.decode.RowDecoder;
import org.espbench.traffic.pcapng.Place;
import org.espbench.traffic.pcapng.SerialEvent;

/** Reads a capture's records in order and sets checkpoints. Depends on the records only, so that every reading sets the same. One thread. */
public final class Indexer {

    private static final int ROWS = 128;
    private static final int BYTES = 32 * 1024;
    /** How much longer than usual a checkpoint waits for the end of an exchange. */
    private static final int PATIENCE = 4;

    private final RowIndex index;
    private final RowDecoder decoder;
    private Checkpoint last;

    /** Fills {@code index}, and tells {@code drafts} every row on the way. */
    public Indexer(RowIndex index, Drafts drafts) {
        this.index = index;
        last = index.last();
        decoder = new RowDecoder(last.start(), drafts);
    }

    /** How many rows there are so far. */
    public long rows() {
        return decoder.rows();
    }

    /** Takes the next record; {@code behind} is where the one behind it begins. */
    public void record(Place behind, long nanos, SerialEvent event, byte[] bytes, int offset, int length, String comment) {
        decoder.record(nanos, event, bytes, offset, length, comment);
        long rows = decoder.rows() - last.start().row();
        long distance = behind.offset() - last.place().offset();
        if ((rows >= ROWS || distance >= BYTES) && decoder.resting(rows < PATIENCE * ROWS && distance < PATIENCE * BYTES)) {
            last = new Checkpoint(behind, decoder.rest());
            index.add(last);
        }
    }

    /** No record comes any more. */
    public void end() {
        decoder.end();
    }
}
