package org.espbench.traffic.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;

import org.espbench.traffic.index.RowIndex.Extent;
import org.espbench.traffic.pcapng.PositionedFile;
import org.espbench.traffic.pcapng.RecordReader;
import org.espbench.traffic.pcapng.SerialEvent;

/**
 * Looks for bytes in a capture file without decoding it, each direction by itself, so that the borders of records don't matter. Finds the
 * neighbourhood in which rows have to be looked at. One use by one thread.
 */
public final class RawScan {

    private static final int BUFFER = 1 << 20;
    private static final int RECORDS = 1 << 14;
    private static final long NOWHERE = Long.MAX_VALUE;

    private final PositionedFile file;
    private final RowIndex index;
    private final String sought;
    private final boolean folded;
    private final boolean notes;

    /**
     * @param literal in lower case when {@code folded}
     * @param notes whether every note is a neighbourhood, because only its sentence can tell
     */
    public RawScan(PositionedFile file, RowIndex index, byte[] literal, boolean folded, boolean notes) {
        this.file = file;
        this.index = index;
        this.sought = new String(literal, StandardCharsets.ISO_8859_1);
        this.folded = folded;
        this.notes = notes;
    }

    /**
     * The number of a row at {@code from} or behind it such that no row from {@code from} to it has the bytes; how many rows there are when none
     * has them.
     */
    public long next(long from, BooleanSupplier cancelled) throws IOException {
        Extent extent = index.extent();
        if (from >= extent.rows()) {
            return extent.rows();
        }
        Chunk chunk = index.chunk(extent, from);
        RecordReader reader = new RecordReader(file, chunk.at().place(), extent.bytes(), BUFFER);
        Stream host = new Stream(sought, folded);
        Stream module = new Stream(sought, folded);
        long note = NOWHERE;
        boolean more = true;
        while (more && !cancelled.getAsBoolean()) {
            int records = 0;
            while (records++ < RECORDS && host.hasRoom() && module.hasRoom()) {
                more = reader.next();
                if (!more) {
                    break;
                }
                int length = reader.dataLength();
                if (length > 0) {
                    (reader.event() == SerialEvent.SENT ? host : module).add(reader.recordOffset(), reader.bytes(), reader.dataIndex(), length);
                } else if (notes && note == NOWHERE && !reader.comment().isEmpty()) {
                    note = reader.recordOffset();
                }
            }
            long hit = Math.min(note, Math.min(host.find(), module.find()));
            if (hit != NOWHERE) {
                return Math.max(from, index.chunkAt(extent, hit).first());
            }
        }
        return more ? from : extent.rows();
    }

    /** What came in one direction since it was searched last. */
    private static final class Stream {

        private static final int CAPACITY = 1 << 18;

        private final String sought;
        private final boolean folded;
        private byte[] bytes = new byte[CAPACITY + (1 << 17)];
        private int length;
        private final long[] offsets = new long[RECORDS + 64];
        private final int[] begins = new int[RECORDS + 64];
        private int records;

        Stream(String sought, boolean folded) {
            this.sought = sought;
            this.folded = folded;
        }

        boolean hasRoom() {
            return length < CAPACITY;
        }

        void add(long offset, byte[] source, int from, int count) {
            if (length + count > bytes.length) {
                bytes = java.util.Arrays.copyOf(bytes, length + count + CAPACITY);
            }
            System.arraycopy(source, from, bytes, length, count);
            if (folded) {
                fold(length, count);
            }
            offsets[records] = offset;
            begins[records++] = length;
            length += count;
        }

        /** The offset of the record in which the first hit begins. Keeps what a hit across the end could begin with. */
        long find() {
            if (records == 0) {
                return NOWHERE;
            }
            // The library's search is the fastest there is in Java: the platform has instructions for it.
            int at = new String(bytes, 0, length, StandardCharsets.ISO_8859_1).indexOf(sought);
            if (at >= 0) {
                return offsets[record(at)];
            }
            int kept = Math.min(sought.length() - 1, length);
            int first = kept == 0 ? records : record(length - kept);
            int base = length - kept;
            for (int i = first; i < records; i++) {
                offsets[i - first] = offsets[i];
                begins[i - first] = Math.max(0, begins[i] - base);
            }
            records -= first;
            System.arraycopy(bytes, base, bytes, 0, kept);
            length = kept;
            return NOWHERE;
        }

        private int record(int at) {
            int low = 0;
            int high = records - 1;
            while (low < high) {
                int middle = low + high + 1 >>> 1;
                if (begins[middle] <= at) {
                    low = middle;
                } else {
                    high = middle - 1;
                }
            }
            return low;
        }

        private void fold(int from, int count) {
            for (int i = from; i < from + count; i++) {
                byte b = bytes[i];
                if (b >= 'A' && b <= 'Z') {
                    bytes[i] = (byte) (b + 32);
                }
            }
        }
    }
}
