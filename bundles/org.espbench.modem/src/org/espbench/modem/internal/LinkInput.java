package org.espbench.modem.internal;

import org.espbench.modem.Link;

/** Bytes received and not yet read: a ring that grows to its bound. Guarded by the channel's monitor. */
final class LinkInput {

    private static final int FIRST_SIZE = 4096;

    private byte[] ring = new byte[0];
    private int start;
    private int size;
    private long lost;

    int size() {
        return size;
    }

    /** How many bytes are missing behind those that are here; once there is a gap, nothing more is taken. */
    long lost() {
        return lost;
    }

    /** Takes what there is room for; returns how many bytes were lost. */
    int add(byte[] bytes, int offset, int length) {
        int taken = lost > 0 ? 0 : Math.min(length, Link.INPUT_BOUND - size);
        if (size + taken > ring.length) {
            grow(size + taken);
        }
        int end = ring.length == 0 ? 0 : (start + size) % ring.length;
        int first = Math.min(taken, ring.length - end);
        System.arraycopy(bytes, offset, ring, end, first);
        System.arraycopy(bytes, offset + first, ring, 0, taken - first);
        size += taken;
        lost += length - taken;
        return length - taken;
    }

    /** Reads up to {@code length} bytes. */
    int take(byte[] bytes, int offset, int length) {
        int taken = Math.min(length, size);
        int first = Math.min(taken, ring.length - start);
        System.arraycopy(ring, start, bytes, offset, first);
        System.arraycopy(ring, 0, bytes, offset + first, taken - first);
        size -= taken;
        start = size == 0 ? 0 : (start + taken) % ring.length;
        return taken;
    }

    private void grow(int needed) {
        int wanted = Math.max(FIRST_SIZE, ring.length);
        while (wanted < needed) {
            wanted *= 2;
        }
        byte[] larger = new byte[wanted];
        int kept = size;
        int at = 0;
        int first = Math.min(kept, ring.length - start);
        System.arraycopy(ring, start, larger, at, first);
        System.arraycopy(ring, 0, larger, at + first, kept - first);
        ring = larger;
        start = 0;
    }
}
