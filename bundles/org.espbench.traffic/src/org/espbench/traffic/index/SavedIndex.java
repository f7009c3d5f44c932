package org.espbench.traffic.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
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

    static ByteBuffer trailer(long length, String remark) {
        byte[] text = remark.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(20 + text.length).putLong(TRAILER).putLong(length).putInt(text.length).put(text).flip();
    }

    /** Fills an empty index; false when the file is of no use, and empty then or not. */
    static boolean load(RowIndex index, IndexFile file, Check check) throws IOException {
        try {
            return read(index, file, check);
        } catch (RuntimeException e) {
            // Written by nobody we know, though the checksum is right.
            return false;
        }
    }

    private static boolean read(RowIndex index, IndexFile file, Check check) throws IOException {
        List<Chunk> samples = new ArrayList<>();
        int step = 1;
        int count = 0;
        long place = file.first();
        Chunk last = null;
        long lastAt = place;
        @Nullable ByteBuffer trailer = null;
        Optional<Entry> entry = file.read(place);
        while (entry.isPresent()) {
            ByteBuffer body = entry.get().body();
            if (body.getLong(0) == TRAILER) {
                trailer = body;
                break;
            }
            Chunk chunk = Chunk.restored(body);
            if (last != null) {
                index.located(last, lastAt);
            }
            if (count++ % step == 0) {
                samples.add(chunk);
                if (samples.size() > SAMPLES) {
                    step *= 2;
                    samples.subList(SAMPLES / 2, samples.size()).clear();
                }
            }
            last = chunk;
            lastAt = place;
            place = entry.get().next();
            entry = file.read(place);
        }
        if (last == null || !belongs(samples, last, check)) {
            return false;
        }
        if (trailer != null) {
            if (!check.complete(trailer.getLong(8), text(trailer))) {
                return false;
            }
            index.completed(last);
        } else {
            // The last chunk is made anew: it may have grown.
            file.cut(lastAt);
            index.resume(last.at());
        }
        return true;
    }

    private static String text(ByteBuffer trailer) {
        byte[] text = new byte[trailer.getInt(16)];
        trailer.get(20, text);
        return new String(text, StandardCharsets.UTF_8);
    }

    private static boolean belongs(List<Chunk> samples, Chunk last, Check check) throws IOException {
        if (last.end() > check.size()) {
            return false;
        }
        for (Chunk chunk : samples) {
            if (chunk.rows() > 0 && !check.record(chunk.at().place(), chunk.nanos())) {
                return false;
            }
        }
        return last.rows() == 0 || check.record(last.at().place(), last.nanos());
    }
}
