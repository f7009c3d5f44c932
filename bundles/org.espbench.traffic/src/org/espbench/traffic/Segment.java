package org.espbench.traffic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.espbench.traffic.decode.Start;
import org.espbench.traffic.index.RowFetch;
import org.espbench.traffic.index.RowIndex;
import org.espbench.traffic.index.SavedIndex;
import org.espbench.traffic.pcapng.Place;
import org.espbench.traffic.pcapng.PositionedFile;
import org.espbench.traffic.pcapng.RecordReader;

/** One file of a capture, with its index. */
final class Segment implements AutoCloseable {

    private static final int SMALL = 4096;

    final PositionedFile file;
    final RowIndex index;
    final RowFetch fetch;
    /** Whether it was written by this program. */
    final boolean own;
    /** The number of its first row in the capture; set before it is shown. */
    volatile long base;
    /** What can't be read of it; known when its index is complete. */
    volatile List<Damage> damages = List.of();
    private volatile long available;
    private volatile boolean finished;

    private Segment(PositionedFile file, RowIndex index, long available, boolean finished, boolean own) {
        this.own = own;
        this.file = file;
        this.index = index;
        this.available = available;
        this.finished = finished;
        fetch = new RowFetch(file, index);
    }

    /** A file that is being written, with this context at its head. */
    static Segment growing(PositionedFile file, String context) throws IOException {
        return new Segment(file, RowIndex.create(file.path(), Start.read(context)), 0, false, true);
    }

    /**
     * A finished file, with the index that was saved beside it if that fits.
     *
     * @throws CaptureException when it is no capture of serial traffic
     */
    static Segment finished(PositionedFile file) throws IOException {
        Head head = Head.of(file);
        long size = file.size();
        Belonging belonging = new Belonging(file, size);
        Optional<RowIndex> saved = RowIndex.saved(file.path(), belonging);
        RowIndex index = saved.isPresent() ? saved.get() : RowIndex.create(file.path(), Start.read(head.context()));
        Segment segment = new Segment(file, index, size, true, head.own() || size == 0);
        segment.damages = Damage.read(belonging.remark);
        return segment;
    }

    /** What is to be kept with the index of a finished file. */
    String remark() throws IOException {
        return changed(path()) + '\n' + Damage.written(damages);
    }

    private static String changed(Path path) throws IOException {
        return Files.getLastModifiedTime(path).toInstant().toString();
    }

    Path path() {
        return file.path();
    }

    /** How much of the file can be read now. */
    long available() {
        return available;
    }

    /** Whether it won't grow any more. */
    boolean finished() {
        return finished;
    }

    /** The file has grown, maybe for the last time. */
    void grow(long bytes, boolean last) {
        available = bytes;
        finished = last;
    }

    /** Closes it where a failure is of no interest. */
    void discard() {
        try {
            close();
        } catch (IOException e) {
            // What mattered was told before.
        }
    }

    @Override
    public void close() throws IOException {
        try (file) {
            index.close();
        }
    }

    private static final class Belonging implements SavedIndex.Check {

        private final PositionedFile file;
        private final long size;
        private String remark = "";

        Belonging(PositionedFile file, long size) {
            this.file = file;
            this.size = size;
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public boolean record(Place place, long nanos) throws IOException {
            if (place.offset() >= size) {
                return false;
            }
            RecordReader reader = new RecordReader(file, place, size, SMALL);
            return reader.next() && reader.nanos() == nanos;
        }

        @Override
        public boolean complete(long length, String said) throws IOException {
            int line = said.indexOf('\n');
            boolean same = length == size && said.substring(0, line).equals(changed(file.path()));
            remark = same ? said.substring(line + 1) : "";
            return same;
        }
    }
}
