package org.espbench.simulator.chip.stack;

import java.util.ArrayDeque;
import java.util.Arrays;

/**
 * Data of one link that wait to be fetched (reference 2.4, CIPRECVDATA). A stream's data that find no room wait before the door, which is the
 * network; datagrams that find none are lost. Used on the module's loop.
 */
public final class Mailbox {

    private final int room;
    private final boolean datagrams;
    private final ArrayDeque<byte[]> inside = new ArrayDeque<>();
    private final ArrayDeque<byte[]> outside = new ArrayDeque<>();
    private int size;
    private int taken;
    private boolean announced;

    Mailbox(int room, boolean datagrams) {
        this.room = room;
        this.datagrams = datagrams;
    }

    /** How many bytes can be fetched. */
    public int size() {
        return size;
    }

    /** Whether the host has been told since it last fetched. */
    boolean announced() {
        return announced;
    }

    void announce() {
        announced = true;
    }

    /** @return whether there is more to fetch than before */
    boolean put(byte[] bytes) {
        if (datagrams) {
            boolean fits = size + bytes.length <= room;
            if (fits) {
                inside.add(bytes);
                size += bytes.length;
            }
            return fits;
        }
        outside.add(bytes);
        return letIn();
    }

    /** The next bytes, at most so many; of a datagram the rest is lost. */
    byte[] take(int most) {
        byte[] out = new byte[Math.min(most, datagrams ? first() : size)];
        int count = 0;
        while (count < out.length) {
            byte[] head = inside.element();
            int part = Math.min(head.length - taken, out.length - count);
            System.arraycopy(head, taken, out, count, part);
            count += part;
            taken += part;
            if (taken == head.length || datagrams) {
                size -= datagrams ? head.length : 0;
                inside.remove();
                taken = 0;
            }
        }
        size -= datagrams ? 0 : count;
        announced = false;
        return out;
    }

    /** Lets in what stood before the door. @return whether anything did */
    boolean letIn() {
        boolean came = false;
        while (!outside.isEmpty() && size < room) {
            byte[] next = outside.remove();
            int fits = Math.min(next.length, room - size);
            inside.add(fits == next.length ? next : Arrays.copyOf(next, fits));
            if (fits < next.length) {
                outside.addFirst(Arrays.copyOfRange(next, fits, next.length));
            }
            size += fits;
            came = true;
        }
        return came;
    }

    /** Whether nothing is left, not even before the door. */
    boolean empty() {
        return size == 0 && outside.isEmpty();
    }

    private int first() {
        return inside.isEmpty() ? 0 : inside.element().length;
    }
}
