package org.espbench.modem.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

import org.espbench.modem.Link;
import org.espbench.modem.net.Datagram;
import org.espbench.modem.net.Endpoint;

/**
 * Bytes received and not yet read: a ring that grows to its bound, and of datagrams where each ends and who sent it. Guarded by the channel's
 * monitor.
 */
final class LinkInput {

    private static final int FIRST_SIZE = 4096;

    /** What is left of a datagram, and its sender. */
    private record Piece(int length, Optional<Endpoint> sender) {
    }

    private final boolean datagrams;
    private final Deque<Piece> pieces = new ArrayDeque<>();
    private byte[] ring = new byte[0];
    private int start;
    private int size;
    private int unfinished;
    private long lost;

    /** @param datagrams whether to keep their bounds */
    LinkInput(boolean datagrams) {
        this.datagrams = datagrams;
    }

    int size() {
        return size;
    }

    /** How many more bytes there is room for. */
    int room() {
        return lost > 0 ? 0 : Link.INPUT_BOUND - size;
    }

    /** How many bytes are missing behind those that are here; once there is a gap, nothing more is taken. */
    long lost() {
        return lost;
    }

    /** Takes what there is room for; returns how many bytes were lost. */
    int add(byte[] bytes, int offset, int length) {
        int taken = Math.min(length, room());
        if (size + taken > ring.length) {
            grow(size + taken);
        }
        int end = ring.length == 0 ? 0 : (start + size) % ring.length;
        int first = Math.min(taken, ring.length - end);
        System.arraycopy(bytes, offset, ring, end, first);
        System.arraycopy(bytes, offset + first, ring, 0, taken - first);
        size += taken;
        unfinished += taken;
        lost += length - taken;
        return length - taken;
    }

    /** What was added since the last end is one datagram. */
    void finishDatagram(Optional<Endpoint> sender) {
        if (datagrams && unfinished > 0) {
            pieces.addLast(new Piece(unfinished, sender));
        }
        unfinished = 0;
    }

    /** Bytes that were announced and will never come. */
    void lose(long count) {
        lost += count;
    }

    /** Reads up to {@code length} bytes, whatever the bounds. */
    int take(byte[] bytes, int offset, int length) {
        int taken = Math.min(length, size);
        copyOut(bytes, offset, taken);
        for (int left = taken; left > 0 && !pieces.isEmpty();) {
            Piece piece = pieces.removeFirst();
            if (piece.length() > left) {
                pieces.addFirst(new Piece(piece.length() - left, piece.sender()));
            }
            left -= Math.min(left, piece.length());
        }
        return taken;
    }

    /** Reads the next whole datagram, or what is left of it; empty when there is none. */
    Optional<Datagram> takeDatagram() {
        Piece piece = pieces.pollFirst();
        if (piece == null) {
            return Optional.empty();
        }
        byte[] bytes = new byte[piece.length()];
        copyOut(bytes, 0, bytes.length);
        return Optional.of(new Datagram(bytes, piece.sender()));
    }

    private void copyOut(byte[] bytes, int offset, int taken) {
        int first = Math.min(taken, ring.length - start);
        System.arraycopy(ring, start, bytes, offset, first);
        System.arraycopy(ring, 0, bytes, offset + first, taken - first);
        size -= taken;
        start = size == 0 ? 0 : (start + taken) % ring.length;
    }

    private void grow(int needed) {
        int wanted = Math.max(FIRST_SIZE, ring.length);
        while (wanted < needed) {
            wanted *= 2;
        }
        byte[] larger = new byte[wanted];
        int first = Math.min(size, ring.length - start);
        System.arraycopy(ring, start, larger, 0, first);
        System.arraycopy(ring, 0, larger, first, size - first);
        ring = larger;
        start = 0;
    }
}
