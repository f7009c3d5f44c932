package org.espbench.traffic.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.traffic.decode.Start;
import org.espbench.traffic.index.IndexFile.Entry;
import org.espbench.traffic.pcapng.Place;

/**
 * Where in one capture file which row is. Kept in a file beside the capture; memory holds a directory of fixed size and the youngest rows. One
 * thread adds, any thread reads.
 */
public final class RowIndex implements AutoCloseable {

    private static final int RECENT = 256;

    private final IndexFile file;
    private final Directory directory = new Directory();
    private final @Nullable Located[] recent = new @Nullable Located[RECENT];
    private Checkpoint next;
    private volatile Extent extent;

    /** A chunk, and where the one behind it is in the index file. */
    private record Located(Chunk chunk, long behind) {
    }

    /**
     * How far a capture goes.
     *
     * @param rows how many there are
     * @param bytes how much of the file holds them
     * @param complete whether nothing more comes, so that what is incomplete at the end is a row too
     */
    public record Extent(long rows, long bytes, boolean complete, Chunk tail) {

        Extent(Chunk tail, long bytes, boolean complete) {
            this(tail.first() + tail.rows(), bytes, complete, tail);
        }
    }

    private RowIndex(IndexFile file, Checkpoint next) {
        this.file = file;
        this.next = next;
        extent = new Extent(new Chunk(next, 0, next.place().offset(), new byte[0], 0), next.place().offset(), false);
    }

    /** An empty index of a capture file read from {@code first} on. */
    public static RowIndex create(Path capture, Start first) throws IOException {
        return new RowIndex(IndexFile.create(capture), new Checkpoint(Place.START, first));
    }

    /** The index that was saved beside a capture file, as far as it goes; empty when there is none, or of another file. */
    public static Optional<RowIndex> saved(Path capture, SavedIndex.Check check) throws IOException {
        Optional<IndexFile> file = IndexFile.existing(capture);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        RowIndex index = new RowIndex(file.get(), new Checkpoint(Place.START, Start.FIRST));
        if (SavedIndex.load(index, file.get(), check)) {
            return Optional.of(index);
        }
        file.get().close();
        return Optional.empty();
    }

    /** Deletes what was saved beside a capture file. */
    public static void deleteSaved(Path capture) throws IOException {
        Files.deleteIfExists(IndexFile.beside(capture));
    }

    /** How far the capture goes now. */
    public Extent extent() {
        return extent;
    }

    /** Where decoding goes on. */
    Checkpoint next() {
        return next;
    }

    /** A chunk that won't change any more, and where the next one begins. */
    void seal(Chunk chunk, Checkpoint following) throws IOException {
        long place = file.append(chunk.saved());
        located(chunk, place);
        next = following;
    }

    void located(Chunk chunk, long place) {
        synchronized (directory) {
            directory.add(chunk.first(), place, chunk.at().place().offset());
        }
    }

    /** Decoding goes on here, after what was saved. */
    void resume(Checkpoint at) {
        next = at;
        extent = new Extent(new Chunk(at, 0, at.place().offset(), new byte[0], 0), at.place().offset(), false);
    }

    void grow(Chunk tail, long bytes, boolean complete) throws IOException {
        file.flush();
        extent = new Extent(tail, bytes, complete);
    }

    /** Nothing more will be added: {@code bytes} of the capture's {@code length} hold rows, and {@code remark} says what is to be said about it. */
    void complete(Chunk tail, long bytes, long length, String remark) throws IOException {
        long last = file.append(tail.saved());
        located(tail, last);
        synchronized (directory) {
            file.end(SavedIndex.trailer(length, remark, last, file.checksum(), directory));
        }
        grow(tail, bytes, true);
    }

    /** Takes over what was saved. */
    void directory(ByteBuffer saved) {
        synchronized (directory) {
            directory.restore(saved);
        }
    }

    /** The places of about so many chunks, evenly spread. */
    long[] spread(int count) {
        synchronized (directory) {
            return directory.spread(count);
        }
    }

    /** A chunk by its place in the index file. */
    Chunk at(long place) throws IOException {
        return read(place).chunk();
    }

    /** What was complete when it was saved is complete again. */
    void completed(Chunk tail) {
        extent = new Extent(tail, tail.end(), true);
    }

    /** The chunk with that row, which must be below the extent's. */
    Chunk chunk(Extent seen, long row) throws IOException {
        if (row >= seen.tail().first()) {
            return seen.tail();
        }
        Located known = known(row);
        if (known != null) {
            return known.chunk();
        }
        // Neighbours lie in different slots, though it may be the same chunk.
        Located before = row == 0 ? null : known(row - 1);
        if (before != null && before.chunk().has(row)) {
            return before.chunk();
        }
        long place;
        if (before == null) {
            synchronized (directory) {
                place = directory.before(row);
            }
        } else {
            place = before.behind();
        }
        while (true) {
            Located located = read(place);
            if (located.chunk().has(row)) {
                synchronized (recent) {
                    recent[slot(row)] = located;
                    recent[slot(row + located.chunk().rows() - 1)] = located;
                }
                return located.chunk();
            }
            place = located.behind();
        }
    }

    /** The chunk that has the byte at this offset of the capture. */
    Chunk chunkAt(Extent seen, long offset) throws IOException {
        if (offset >= seen.tail().at().place().offset()) {
            return seen.tail();
        }
        long place;
        synchronized (directory) {
            place = directory.beforeOffset(offset);
        }
        while (true) {
            Located located = read(place);
            if (offset < located.chunk().end()) {
                return located.chunk();
            }
            place = located.behind();
        }
    }

    private @Nullable Located known(long row) {
        synchronized (recent) {
            Located found = recent[slot(row)];
            if (found != null && found.chunk().has(row)) {
                return found;
            }
        }
        return null;
    }

    private static int slot(long row) {
        return (int) (row / Indexer.ROWS % RECENT);
    }

    private Located read(long place) throws IOException {
        Entry entry = file.read(place).orElseThrow(() -> new IOException("index"));
        ByteBuffer body = entry.body();
        return new Located(Chunk.restored(body), entry.next());
    }

    @Override
    public void close() throws IOException {
        try {
            file.close();
        } catch (ClosedChannelException e) {
            // Closed before.
        }
    }
}
