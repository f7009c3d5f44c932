package org.espbench.traffic.intake;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Entries one behind the other in one array: what the tap told since the last batch was taken. Walked with {@link #next()}. Not safe for use
 * by several threads: it belongs to the intake while it is filled and to the taker afterwards.
 */
public final class Batch {

    /** What an entry tells. */
    public enum Kind {
        /** Bytes to the module. */
        SENT,
        /** Bytes from the module. */
        RECEIVED,
        /** Something happened that the text names. */
        NOTE,
        /** Something is missing here; the text says how much. */
        LOST
    }

    /** Kind, control lines, time, length. */
    static final int HEAD = 1 + 1 + 8 + 4;

    private static final Kind[] KINDS = Kind.values();
    private static final int SMALL = 64 * 1024;

    private byte[] array = new byte[SMALL];
    private ByteBuffer view = ByteBuffer.wrap(array);
    private int end;
    private int next;
    private Kind kind = Kind.NOTE;
    private int lines;
    private long nanos;
    private int index;
    private int length;

    Batch() {
    }

    /** Goes to the next entry; false when there is none. */
    public boolean next() {
        if (next == end) {
            return false;
        }
        kind = KINDS[view.get(next)];
        lines = view.get(next + 1) & 0xFF;
        nanos = view.getLong(next + 2);
        length = view.getInt(next + 10);
        index = next + HEAD;
        next = index + length;
        return true;
    }

    /** What the current entry is. */
    public Kind kind() {
        return kind;
    }

    /** The control lines raised then. */
    public int lines() {
        return lines;
    }

    /** Nanoseconds since the epoch. */
    public long nanos() {
        return nanos;
    }

    /** The array with the entry's bytes or UTF-8 text, from {@link #index()}. */
    public byte[] bytes() {
        return array;
    }

    /** Where the entry's bytes begin. */
    public int index() {
        return index;
    }

    /** How many bytes the entry has. */
    public int length() {
        return length;
    }

    boolean empty() {
        return end == 0;
    }

    boolean fits(int bytes, int capacity) {
        return end == 0 || (long) end + HEAD + bytes <= capacity;
    }

    void add(Kind what, int raised, long at, byte[] bytes, int offset, int count) {
        int needed = end + HEAD + count;
        if (needed > array.length) {
            array = Arrays.copyOf(array, Math.max(needed, array.length * 2));
            view = ByteBuffer.wrap(array);
        }
        view.put(end, (byte) what.ordinal()).put(end + 1, (byte) raised).putLong(end + 2, at).putInt(end + 10, count);
        System.arraycopy(bytes, offset, array, end + HEAD, count);
        end = needed;
    }

    void clear() {
        if (array.length > SMALL && end < array.length / 8) {
            // A burst is over: give the memory back.
            array = new byte[SMALL];
            view = ByteBuffer.wrap(array);
        }
        end = 0;
        next = 0;
    }
}
