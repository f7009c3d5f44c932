package org.espbench.simulator.line;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.modem.time.Time;
import org.espbench.simulator.injection.Sink;

/**
 * One direction of a serial line: bytes in order, each there at its moment. The moments are absolute, so that a late reader never slows the line
 * down. Every method needs this object's monitor.
 */
final class Wire {

    /** What becomes of a byte that finds the receiver's buffer full. */
    enum Overflow {
        /** Nothing: the buffer has no end. */
        NONE,
        /** The sender waits until there is room. */
        HELD,
        /** It is lost. */
        LOST
    }

    private record Burst(byte[] bytes, long begin, Pace pace) {

        long due(int index) {
            return begin + pace.nanos(index + 1L);
        }

        int arrived(long now) {
            long since = now - begin;
            if (since < 0) {
                return 0;
            }
            return since >= pace.nanos(bytes.length) ? bytes.length : (int) pace.characters(since);
        }
    }

    private final Time time;
    private final ArrayDeque<Burst> bursts = new ArrayDeque<>();
    private int taken;
    private int queued;
    private long busyUntil;
    private boolean held;
    private long heldSince;
    private Overflow overflow = Overflow.NONE;
    private int capacity = Integer.MAX_VALUE;
    private long lost;
    private final long rest;
    private long lastMoment;
    private boolean rested;

    Wire(Time time) {
        this(time, Long.MAX_VALUE);
    }

    /** @param rest after so many nanoseconds without a byte, what comes is taken apart from what came before, see {@link #rested()} */
    Wire(Time time, long rest) {
        this.time = time;
        this.rest = rest;
        busyUntil = time.nanos();
        lastMoment = busyUntil;
    }

    void put(byte[] bytes, Pace pace) {
        if (bytes.length > 0) {
            // While the sender is held nothing begins, not even what takes no time.
            long now = held ? heldSince + 1 : time.nanos();
            long begin = busyUntil - now > 0 ? busyUntil : now;
            bursts.add(new Burst(bytes, begin, pace));
            busyUntil = begin + pace.nanos(bytes.length);
            queued += bytes.length;
        }
    }

    /** Puts bytes at this pace, with pauses between them. */
    Sink sink(Pace pace) {
        return new Sink() {
            @Override
            public void bytes(byte[] bytes) {
                put(bytes, pace);
            }

            @Override
            public void pause(Duration length) {
                long now = clock();
                busyUntil = (busyUntil - now > 0 ? busyUntil : now) + length.toNanos();
            }
        };
    }

    /** The receiver's buffer, in bytes, and what happens when it is full. */
    void limit(int bytes, Overflow when) {
        settle();
        capacity = bytes;
        overflow = when;
    }

    /** Holds the sender from now on, between two bytes, or lets it go on. */
    void hold(boolean on) {
        if (on == held) {
            return;
        }
        long now = time.nanos();
        if (on) {
            heldSince = now;
            held = true;
        } else {
            long length = Math.max(0, now - heldSince);
            split(count(clock()), length);
            held = false;
        }
    }

    /** Puts bytes that a held sender sends nevertheless; it is held again once they have left. */
    Sink sinkPastHold(Pace pace) {
        if (!held) {
            return sink(pace);
        }
        return new Sink() {
            @Override
            public void bytes(byte[] bytes) {
                hold(false);
                put(bytes, pace);
                long now = time.nanos();
                heldSince = busyUntil - now > 0 ? busyUntil : now;
                held = true;
            }

            @Override
            public void pause(Duration length) {
                heldSince += length.toNanos();
            }
        };
    }

    /** Whether the sender is held. */
    boolean held() {
        return held;
    }

    /** Takes what is there, at most {@code length} bytes. */
    int take(byte[] buffer, int offset, int length) {
        settle();
        long now = clock();
        int count = 0;
        for (Burst first = bursts.peek(); first != null && count < length; first = bursts.peek()) {
            int available = Math.min(first.arrived(now) - taken, length - count);
            if (available > 0) {
                boolean pause = first.due(taken) - lastMoment >= rest;
                if (pause && count > 0) {
                    break;
                }
                rested = count > 0 ? rested : pause;
                lastMoment = first.due(taken + available - 1);
            }
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

    /** Whether what was taken last came after a rest, however late it was taken. */
    boolean rested() {
        return rested;
    }

    /**
     * When it is worth looking: nanoseconds until everything under way is there, or until what has come first has waited so long; 0 when that is now,
     * -1 when nothing is under way.
     */
    long untilWorth(long patience) {
        @Nullable
        Burst first = bursts.peek();
        if (first == null || held && first.arrived(heldSince) <= taken) {
            return -1;
        }
        long now = time.nanos();
        long next = first.due(taken) - now;
        long last = busyUntil - now;
        return Math.max(0, held ? next : Math.min(last, next + patience));
    }

    /** Nanoseconds until everything put has left, as far as it isn't held. */
    long untilIdle() {
        return Math.max(0, busyUntil - clock());
    }

    /** Bytes that were put and not taken. */
    int queued() {
        return queued;
    }

    /** Bytes that have not left the sender. */
    int backlog() {
        return queued - count(clock());
    }

    /** Nanoseconds until at most so many bytes have not left the sender. */
    long untilBacklog(int bytes) {
        int left = queued;
        for (Burst burst : bursts) {
            int here = burst.bytes.length - (burst == bursts.peek() ? taken : 0);
            if (left - here <= bytes) {
                return Math.max(0, burst.due(burst.bytes.length - 1 - (bytes - (left - here))) - clock());
            }
            left -= here;
        }
        return 0;
    }

    /** Bytes that were lost because the receiver's buffer was full. */
    long lost() {
        if (overflow == Overflow.LOST) {
            settle();
        }
        return lost;
    }

    void clear() {
        bursts.clear();
        taken = 0;
        queued = 0;
        busyUntil = clock();
    }

    /** Time as far as the sender has come. */
    private long clock() {
        long now = time.nanos();
        return held && heldSince - now < 0 ? heldSince : now;
    }

    /** How many of the bytes not taken had arrived at a moment. */
    private int count(long moment) {
        int count = -taken;
        for (Burst burst : bursts) {
            int arrived = burst.arrived(moment);
            count += arrived;
            if (arrived < burst.bytes.length) {
                break;
            }
        }
        return Math.max(0, count);
    }

    /** Does to the bytes that found the buffer full what is to be done. */
    private void settle() {
        if (overflow == Overflow.NONE) {
            return;
        }
        long now = clock();
        int arrived = count(now);
        if (arrived <= capacity) {
            return;
        }
        if (overflow == Overflow.LOST) {
            lost += arrived - capacity;
            drop(capacity, arrived);
        } else {
            // The first of them begins when there is room, which is now.
            split(capacity, now - moment(capacity));
        }
    }

    /** When the byte with this number among those not taken begins. */
    private long moment(int number) {
        int left = number + taken;
        for (Burst burst : bursts) {
            if (left < burst.bytes.length) {
                return burst.begin + burst.pace.nanos(left);
            }
            left -= burst.bytes.length;
        }
        return busyUntil;
    }

    /** Everything but the first bytes not taken comes so much later. */
    private void split(int first, long later) {
        ArrayDeque<Burst> old = new ArrayDeque<>(bursts);
        bursts.clear();
        int left = first + taken;
        for (Burst burst : old) {
            int stays = Math.min(left, burst.bytes.length);
            left -= stays;
            if (stays == burst.bytes.length) {
                bursts.add(burst);
            } else if (stays == 0) {
                bursts.add(new Burst(burst.bytes, burst.begin + later, burst.pace));
            } else {
                bursts.add(new Burst(Arrays.copyOf(burst.bytes, stays), burst.begin, burst.pace));
                bursts.add(new Burst(Arrays.copyOfRange(burst.bytes, stays, burst.bytes.length), burst.begin + burst.pace.nanos(stays) + later, burst.pace));
            }
        }
        busyUntil += later;
    }

    /** Takes the bytes from one number to another, among those not taken, away. */
    private void drop(int from, int to) {
        ArrayDeque<Burst> old = new ArrayDeque<>(bursts);
        bursts.clear();
        int begin = -taken;
        for (Burst burst : old) {
            int keep = Math.max(0, Math.min(burst.bytes.length, from - begin));
            int next = Math.max(keep, Math.min(burst.bytes.length, to - begin));
            if (keep > 0) {
                bursts.add(keep == burst.bytes.length ? burst : new Burst(Arrays.copyOf(burst.bytes, keep), burst.begin, burst.pace));
            }
            if (next < burst.bytes.length && next > keep) {
                bursts.add(new Burst(Arrays.copyOfRange(burst.bytes, next, burst.bytes.length), burst.begin + burst.pace.nanos(next), burst.pace));
            } else if (keep == 0 && next == 0) {
                bursts.add(burst);
            }
            begin += burst.bytes.length;
        }
        queued -= to - from;
    }
}
