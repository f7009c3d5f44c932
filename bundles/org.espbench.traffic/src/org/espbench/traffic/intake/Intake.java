package org.espbench.traffic.intake;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

import org.espbench.modem.time.Deadline;
import org.espbench.modem.time.Time;
import org.espbench.traffic.intake.Batch.Kind;

/**
 * Hands what the tap tells to one taker, in order. Bounded: when the taker is behind by the whole capacity, the tap waits for it briefly once
 * and then counts what it can't hand over as lost, until there is room again. Any thread may add; one thread takes.
 */
public final class Intake {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Time time;
    private final int capacity;
    private final Object monitor = new Object();
    private Batch filling = new Batch();
    private Batch spare = new Batch();
    private boolean urgent;
    private boolean ended;
    private long lostSent;
    private long lostReceived;
    private long lostAt;

    /** @param capacity bytes that may wait to be taken, entry heads included; one entry is accepted whatever its length */
    public Intake(Time time, int capacity) {
        this.time = time;
        this.capacity = capacity;
    }

    /** Adds an entry, copying the bytes. Returns at once, or after a second when the taker is far behind. After {@link #end()} does nothing. */
    public void add(Kind kind, int lines, long nanos, byte[] bytes, int offset, int length) {
        synchronized (monitor) {
            if (ended) {
                return;
            }
            if (!filling.fits(length, capacity) && !(losing() ? false : roomComes(length))) {
                lose(kind, nanos, length);
                return;
            }
            if (losing()) {
                tellLoss(lines);
            }
            boolean first = filling.empty();
            filling.add(kind, lines, nanos, bytes, offset, length);
            if (first) {
                monitor.notifyAll();
            }
        }
    }

    /** Adds an entry with a text. */
    public void add(Kind kind, int lines, long nanos, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        add(kind, lines, nanos, bytes, 0, bytes.length);
    }

    /** Lets the taker return soon, whatever it waits for. */
    public void hurry() {
        synchronized (monitor) {
            urgent = true;
            monitor.notifyAll();
        }
    }

    /** No more entries are accepted; those that wait can still be taken. */
    public void end() {
        synchronized (monitor) {
            if (losing()) {
                tellLoss(0);
            }
            ended = true;
            monitor.notifyAll();
        }
    }

    /**
     * Waits for entries, at most {@code budget}, and takes all that are there; the batch taken before is given back by this call. May be an
     * empty batch: nothing came, or somebody called {@link #hurry()}.
     *
     * @return empty after {@link #end()}, when everything was taken
     * @throws InterruptedException when the calling thread is interrupted
     */
    public Optional<Batch> take(Duration budget) throws InterruptedException {
        synchronized (monitor) {
            Deadline deadline = Deadline.in(time, budget);
            while (filling.empty() && !urgent && !ended && deadline.await(monitor)) {
                // waits in the condition
            }
            urgent = false;
            if (filling.empty() && ended) {
                return Optional.empty();
            }
            Batch taken = filling;
            spare.clear();
            filling = spare;
            spare = taken;
            monitor.notifyAll();
            return Optional.of(taken);
        }
    }

    /** Waits {@code budget} so that more can gather, less when there is a hurry or much has gathered already. */
    public void gather(Duration budget) throws InterruptedException {
        synchronized (monitor) {
            Deadline deadline = Deadline.in(time, budget);
            while (!urgent && !ended && filling.fits(capacity / 4, capacity / 2) && deadline.await(monitor)) {
                // waits in the condition
            }
        }
    }

    private boolean roomComes(int length) {
        Deadline deadline = Deadline.in(time, PATIENCE);
        try {
            while (!ended && !filling.fits(length, capacity)) {
                if (!deadline.await(monitor)) {
                    break;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return !ended && filling.fits(length, capacity);
    }

    private boolean losing() {
        return lostSent + lostReceived > 0;
    }

    private void lose(Kind kind, long nanos, int length) {
        if (!losing()) {
            lostAt = nanos;
        }
        if (kind == Kind.SENT) {
            lostSent += length;
        } else {
            lostReceived += length;
        }
    }

    private void tellLoss(int lines) {
        byte[] text = ("" + lostSent + ' ' + lostReceived).getBytes(StandardCharsets.UTF_8);
        filling.add(Kind.LOST, lines, lostAt, text, 0, text.length);
        lostSent = 0;
        lostReceived = 0;
    }
}
