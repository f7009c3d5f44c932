package org.espbench.modem.remote.comport;

/** Data that came while somebody waited for an answer, until they are read. Bounded. Guarded by whoever owns it. */
final class Held {

    private static final int ROOM = 65_536;

    private final byte[] ring = new byte[ROOM];
    private int first;
    private int count;

    /** How many bytes more it takes. */
    int room() {
        return ROOM - count;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** @param length at most {@link #room()} */
    void add(byte[] bytes, int offset, int length) {
        int at = (first + count) % ROOM;
        int head = Math.min(length, ROOM - at);
        System.arraycopy(bytes, offset, ring, at, head);
        System.arraycopy(bytes, offset + head, ring, 0, length - head);
        count += length;
    }

    /** @return how many bytes it gave */
    int take(byte[] bytes, int offset, int length) {
        int given = Math.min(length, count);
        int head = Math.min(given, ROOM - first);
        System.arraycopy(ring, first, bytes, offset, head);
        System.arraycopy(ring, 0, bytes, offset + head, given - head);
        first = (first + given) % ROOM;
        count -= given;
        return given;
    }

    void clear() {
        count = 0;
    }
}
