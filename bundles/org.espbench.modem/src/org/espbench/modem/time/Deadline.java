package org.espbench.modem.time;

import java.time.Duration;

/** A moment of model time by which something must have happened. */
public final class Deadline {

    private final Time time;
    private final long end;

    private Deadline(Time time, long end) {
        this.time = time;
        this.end = end;
    }

    /** The deadline {@code budget} from now; a negative budget is already over. */
    public static Deadline in(Time time, Duration budget) {
        return new Deadline(time, time.nanos() + budget.toNanos());
    }

    /** The clock this deadline is measured by. */
    public Time time() {
        return time;
    }

    /** Model nanoseconds left; 0 when over. */
    public long remaining() {
        return Math.max(0, end - time.nanos());
    }

    /** Whether the moment has passed. */
    public boolean over() {
        return remaining() == 0;
    }

    /** The earlier of this deadline and one {@code budget} from now. */
    public Deadline atMost(Duration budget) {
        return earlier(in(time, budget));
    }

    /** The earlier of the two. */
    public Deadline earlier(Deadline other) {
        return other.end - end < 0 ? other : this;
    }

    /**
     * Waits on {@code monitor} until notified, spuriously woken or over; see {@link Time#await(Object, long)}.
     *
     * @return false when the deadline is over
     * @throws InterruptedException when the calling thread is interrupted
     */
    public boolean await(Object monitor) throws InterruptedException {
        time.await(monitor, remaining());
        return !over();
    }
}
