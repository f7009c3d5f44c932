package org.espbench.traffic.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNull;
import org.espbench.traffic.Row;
import org.espbench.traffic.decode.Draft;
import org.espbench.traffic.decode.Drafts;
import org.espbench.traffic.decode.RowDecoder;
import org.espbench.traffic.index.RowIndex.Extent;
import org.espbench.traffic.pcapng.PositionedFile;
import org.espbench.traffic.pcapng.RecordReader;

/** Fetches rows by number: decodes again from the rest before them. Any thread, several at once. */
public final class RowFetch {

    private static final int BUFFER = 64 * 1024;
    private static final byte[] NO_BYTES = new byte[0];

    private final PositionedFile file;
    private final RowIndex index;

    /** Fetches rows of {@code file}. */
    public RowFetch(PositionedFile file, RowIndex index) {
        this.file = file;
        this.index = index;
    }

    /** Up to {@code count} rows from {@code from} on. */
    public List<Row> rows(long from, int count) throws IOException {
        return fetch(from, count, Draft::row);
    }

    /** The bytes of a row; none when there is no such row. */
    public byte[] bytes(long row) throws IOException {
        List<byte[]> found = fetch(row, 1, Draft::copy);
        return found.isEmpty() ? NO_BYTES : found.get(0);
    }

    /** The keys of rows from {@code from} on, as many as fit; returns how many there were. */
    public int keys(long from, byte[] into, int offset, int count) throws IOException {
        Extent extent = index.extent();
        long to = Math.min(extent.rows(), from + count);
        long at = from;
        while (at < to) {
            Chunk chunk = index.chunk(extent, at);
            int skipped = (int) (at - chunk.first());
            int taken = (int) Math.min(to - at, chunk.rows() - skipped);
            System.arraycopy(chunk.keys(), skipped, into, offset + (int) (at - from), taken);
            at += taken;
        }
        return (int) Math.max(0, at - from);
    }

    /** Tells {@code drafts} up to {@code count} rows from {@code from} on; returns how many there were. */
    public int pass(long from, int count, Drafts drafts) throws IOException {
        Extent extent = index.extent();
        long to = Math.min(extent.rows(), from + count);
        long at = from;
        while (at < to) {
            Chunk chunk = index.chunk(extent, at);
            long end = Math.min(to, chunk.first() + chunk.rows());
            decode(chunk, extent, at, end, drafts);
            at = end;
        }
        return (int) Math.max(0, at - from);
    }

    /** What {@code make} makes of up to {@code count} rows from {@code from} on. */
    public <T> List<@NonNull T> fetch(long from, int count, Function<Draft, @NonNull T> make) throws IOException {
        List<@NonNull T> found = new ArrayList<>();
        pass(from, count, draft -> found.add(make.apply(draft)));
        return found;
    }

    private void decode(Chunk chunk, Extent extent, long from, long to, Drafts drafts) throws IOException {
        boolean last = chunk == extent.tail();
        RowDecoder decoder = new RowDecoder(chunk.at().start(), draft -> {
            if (draft.number() >= from && draft.number() < to) {
                drafts.row(draft);
            }
        });
        RecordReader reader = new RecordReader(file, chunk.at().place(), last ? extent.bytes() : chunk.end(), BUFFER);
        int sections = 0;
        while (decoder.rows() < to) {
            if (!reader.next()) {
                if (!last || extent.complete()) {
                    decoder.end();
                }
                return;
            }
            sections = Indexer.feed(reader, decoder, sections, chunk.at().place());
        }
    }
}
