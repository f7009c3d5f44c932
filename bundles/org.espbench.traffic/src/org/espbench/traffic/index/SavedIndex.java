package org.espbench.traffic.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.espbench.traffic.index.IndexFile.Entry;
import org.espbench.traffic.pcapng.Place;

/** Reads an index file back. */
public final class SavedIndex {

    /** Where a first row can't be: marks the entry behind the last chunk. */
    private static final long TRAILER = Long.MIN_VALUE;
    private static final int SAMPLES = 16;

    private SavedIndex() {
    }

    /** Whether an index belongs to the capture beside it. */
    public interface Check {

        /** How long the capture is. */
        long size() throws IOException;

        /** Whether a record with this stamp begins there. */
        boolean record(Place place, long nanos) throws IOException;

        /** Whether the file is the same as the one that had this length and this remark when its index was complete. */
        boolean complete(long length, String remark) throws IOException;
    }

    static ByteBuffer trailer(long length, String remark, long last, long checksum, Directory directory) {
        byte[] text = remark.getBytes(StandardCharsets.UTF_8);
        ByteBuffer out = ByteBuffer.allocate(4 * Long.BYTES + Integer.BYTES + text.length + directory.savedSize());
        out.putLong(TRAILER).putLong(length).putLong(last).putLong(checksum).putInt(text.length).put(text);
        directory.save(out);
        return out.flip();
    }

    /** Fills an empty index; false when the file is of no use, and empty then or not. */
    static boolean load(RowIndex index, IndexFile file, Check check) throws IOException {
        try {
            Optional<Entry> end = file.last(3 * Long.BYTES);
            return end.isPresent() ? complete(index, end.get().body(), check) : resumed(index, file, check);
        } catch (RuntimeException e) {
            // Written by nobody we know, though the checksum is right.
            return false;
        }
    }

    private static boolean complete(RowIndex index, ByteBuffer trailer, Check check) throws IOException {
        if (trailer.getLong() != TRAILER) {
            return false;
        }
        long length = trailer.getLong();
        long lastAt = trailer.getLong();
        trailer.getLong();
        byte[] text = IndexFile.bytes(trailer);
        if (!check.complete(length, new String(text, StandardCharsets.UTF_8))) {
            return false;
        }
        index.directory(trailer);
        for (long place : index.spread(SAMPLES)) {
            if (!belongs(index.at(place), check)) {
                return false;
            }
        }
        Chunk last = index.at(lastAt);
        index.completed(last);
        return belongs(last, check);
    }

    /** The index of a capture that was not ended: what is there of it is checked entry by entry. */
    private static boolean resumed(RowIndex index, IndexFile file, Check check) throws IOException {
        long place = file.first();
        Chunk last = null;
        long lastAt = place;
        Optional<Entry> entry = file.read(place);
        while (entry.isPresent() && entry.get().body().getLong(0) != TRAILER) {
            if (last != null) {
                index.located(last, lastAt);
            }
            last = Chunk.restored(entry.get().body());
            lastAt = place;
            place = entry.get().next();
            entry = file.read(place);
        }
        if (last == null || entry.isPresent() || last.end() > check.size()) {
            return false;
        }
        for (long some : index.spread(SAMPLES)) {
            if (!belongs(index.at(some), check)) {
                return false;
            }
        }
        // The last chunk is made anew: it may have grown.
        file.cut(lastAt);
        index.resume(last.at());
        return belongs(last, check);
    }

    private static boolean belongs(Chunk chunk, Check check) throws IOException {
        return chunk.rows() == 0 || check.record(chunk.at().place(), chunk.nanos());
    }
}
