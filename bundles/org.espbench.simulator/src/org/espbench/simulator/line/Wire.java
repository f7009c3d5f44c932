package org.espbench.simulator.line;

import java.time.Duration;
import java.util.ArrayDeque;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.modem.time.Time;
import org.espbench.simulator.injection.Sink;

/**
 * One direction of a serial line: bytes in order, each there at its moment. The moments are absolute, so that a late reader never slows the
 * line down. Every method needs this object's monitor, which is notified when bytes are put.
 */
final class Wire {

    private record Burst(byte[] bytes, long begin, long nanosPerByte) {
        long due(int index) {
            return begin + (index + 1) * nanosPerByte;
        }
    }

    private final Time time;
    private final ArrayDeque<Burst> bursts = new ArrayDeque<>();
    private int taken;
    private int queued;
    private long busyUntil;
    private boolean paused;

    Wire(Time time) {
        this.time = time;
        busyUntil = time.nanos();
    }

    /** @param nanosPerByte 0: the bytes are there at once */
    void put(byte[] bytes, long nanosPerByte) {
        if (bytes.length == 0) {
            return;
        }
        long now = time.nanos();
        long begin = busyUntil - now > 0 ? busyUntil : now;
        bursts.add(new Burst(bytes, begin, nanosPerByte));
        busyUntil = begin + bytes.length * nanosPerByte;
        queued += bytes.length;
        notifyAll();
    }

    /** Puts bytes at this rate, with pauses between them. */
    Sink sink(long nanosPerByte) {
        return new Sink() {
            @Override
            public void bytes(byte[] bytes) {
                put(bytes, nanosPerByte);
            }

            @Override
            public void pause(Duration length) {
                long now = time.nanos();
                busyUntil = (busyUntil - now > 0 ? busyUntil : now) + length.toNanos();
                paused = true;
            }
        };
    }

    /** Takes what is there, at most {@code length} bytes. */
    int take(byte[] buffer, int offset, int length) {
        long now = time.nanos();
        int count = 0;
        for (Burst first = bursts.peek(); first != null && count < length; first = bursts.peek()) {
            int available = Math.min(arrived(first, now) - taken, length - count);
            System.arraycopy(first.bytes, taken, buffer, offset + count, available);
            count += available;
            taken += available;
            if (taken < first.bytes.length) {
                break;
            }
            bursts.remove();
            taken = 0;
        }
        queued -= count;
        return count;
    }

    /** Nanoseconds until the next byte is there: 0 when one is, -1 when none is under way. */
    long untilNext() {
        @Nullable
        Burst first = bursts.peek();
        return first == null ? -1 : Math.max(0, first.due(taken) - time.nanos());
    }

    /** Nanoseconds until everything put has left. */
    long untilIdle() {
        return Math.max(0, busyUntil - time.nanos());
    }

    /** Whether bytes were ever held back on it. */
    boolean paused() {
        return paused;
    }

    int queued() {
        return queued;
    }

    void clear() {
        bursts.clear();
        taken = 0;
        queued = 0;
        busyUntil = time.nanos();
    }

    private static int arrived(Burst burst, long now) {
        if (burst.nanosPerByte == 0) {
            return burst.begin - now > 0 ? 0 : burst.bytes.length;
        }
        return (int) Math.min(burst.bytes.length, Math.max(0, (now - burst.begin) / burst.nanosPerByte));
    }
}
