package org.espbench.traffic.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNull;
import org.espbench.traffic.Row;
import org.espbench.traffic.decode.Draft;
import org.espbench.traffic.decode.RowDecoder;
import org.espbench.traffic.index.RowIndex.Extent;
import org.espbench.traffic.pcapng.PositionedFile;
import org.espbench.traffic.pcapng.RecordReader;

/** Fetches rows by number: decodes again from the checkpoint before them. Any thread, several at once. */
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

    private <T> List<@NonNull T> fetch(long from, int count, Function<Draft, @NonNull T> make) throws IOException {
        Extent extent = index.extent();
        long to = Math.min(extent.rows(), from + count);
        List<@NonNull T> found = new ArrayList<>();
        if (from >= to) {
            return found;
        }
        int number = index.before(from);
        Checkpoint checkpoint = index.get(number).orElseThrow();
        RecordReader reader = new RecordReader(file, checkpoint.place(), extent.bytes(), BUFFER);
        RowDecoder decoder = decoder(checkpoint, from, to, found, make);
        Optional<Checkpoint> next = index.get(number + 1);
        while (decoder.rows() < to) {
            if (!reader.next()) {
                if (extent.complete()) {
                    decoder.end();
                }
                break;
            }
            decoder.record(reader.nanos(), reader.event(), reader.bytes(), reader.dataIndex(), reader.dataLength(), reader.comment());
            if (next.isPresent() && reader.nextPlace().offset() == next.get().place().offset()) {
                // The decoder that set this checkpoint began anew here, too.
                number++;
                decoder = decoder(next.get(), from, to, found, make);
                next = index.get(number + 1);
            }
        }
        return found;
    }

    private static <T> RowDecoder decoder(Checkpoint checkpoint, long from, long to, List<@NonNull T> found, Function<Draft, @NonNull T> make) {
        return new RowDecoder(checkpoint.start(), draft -> {
            if (draft.number() >= from && draft.number() < to) {
                found.add(make.apply(draft));
            }
        });
    }
}
