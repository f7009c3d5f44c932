package org.espbench.traffic.index;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Where in an index file which chunk is: as many of them as fit a fixed budget, evenly spread. When there are more, every second one is
 * forgotten; those between are found by reading on from the one before. Not safe for use by several threads.
 */
final class Directory {

    private static final int MOST = 4096;

    private final int most;
    private long[] rows = new long[64];
    private long[] places = new long[64];
    private long[] offsets = new long[64];
    private int size;
    private long told;
    private int step = 1;

    Directory() {
        this(MOST);
    }

    /** @param most how many it remembers, even */
    Directory(int most) {
        this.most = most;
    }

    /** The next chunk begins with this row, at this offset of the capture, and is at this place of the index file. */
    void add(long row, long place, long offset) {
        if (told++ % step != 0) {
            return;
        }
        if (size == most) {
            for (int i = 0; i < size / 2; i++) {
                rows[i] = rows[2 * i];
                places[i] = places[2 * i];
                offsets[i] = offsets[2 * i];
            }
            size /= 2;
            step *= 2;
            if ((told - 1) % step != 0) {
                return;
            }
        }
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, 2 * size);
            places = Arrays.copyOf(places, 2 * size);
            offsets = Arrays.copyOf(offsets, 2 * size);
        }
        rows[size] = row;
        offsets[size] = offset;
        places[size++] = place;
    }

    /** The place of a chunk at or before the one with this row, or -1. */
    long before(long row) {
        return before(rows, row);
    }

    /** The place of a chunk at or before the one with this byte of the capture, or -1. */
    long beforeOffset(long offset) {
        return before(offsets, offset);
    }

    private long before(long[] begins, long sought) {
        int low = 0;
        int high = size - 1;
        int found = -1;
        while (low <= high) {
            int middle = low + high >>> 1;
            if (begins[middle] <= sought) {
                found = middle;
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return found < 0 ? -1 : places[found];
    }

    int savedSize() {
        return 3 * Long.BYTES + size * 3 * Long.BYTES;
    }

    void save(ByteBuffer out) {
        out.putLong(size).putLong(told).putLong(step);
        for (int i = 0; i < size; i++) {
            out.putLong(rows[i]).putLong(places[i]).putLong(offsets[i]);
        }
    }

    void restore(ByteBuffer in) {
        long saved = in.getLong();
        if (saved < 0 || saved > most) {
            throw new BufferUnderflowException();
        }
        size = (int) saved;
        told = in.getLong();
        step = Math.toIntExact(in.getLong());
        rows = new long[Math.max(64, size)];
        places = new long[Math.max(64, size)];
        offsets = new long[Math.max(64, size)];
        for (int i = 0; i < size; i++) {
            rows[i] = in.getLong();
            places[i] = in.getLong();
            offsets[i] = in.getLong();
        }
    }

    /** The places of about so many chunks, evenly spread. */
    long[] spread(int count) {
        long[] some = new long[Math.min(count, size)];
        for (int i = 0; i < some.length; i++) {
            some[i] = places[(int) ((long) i * size / some.length)];
        }
        return some;
    }
}
