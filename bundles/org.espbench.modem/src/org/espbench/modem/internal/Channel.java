package org.espbench.modem.internal;

import static org.espbench.modem.internal.Sayings.WORDS;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.modem.Exchange;
import org.espbench.modem.ModemException;
import org.espbench.modem.at.AtContext;
import org.espbench.modem.at.AtContextTracker;
import org.espbench.modem.at.AtDecoder;
import org.espbench.modem.at.Frame;
import org.espbench.modem.port.Port;
import org.espbench.modem.port.PortException;
import org.espbench.modem.time.Deadline;
import org.espbench.modem.time.Time;

/**
 * The port with its one reader thread, and the monitor that guards everything the engine knows. The reader decodes under the monitor and wakes
 * those for whom that changed something; writes happen outside, so that a slow line doesn't stop the reader.
 */
final class Channel {

    private static final int BUFFER = 8192;
    /** How long a read waits, in real time; closing the port ends it earlier. */
    private static final int READ_MILLIS = 500;
    private static final Duration CLOSE_WAIT = Duration.ofSeconds(1);

    /** Told under the monitor, in the same breath in which the channel changes. */
    interface Listener {
        void heard(Frame frame);

        void lost(PortException cause);

        void closed();
    }

    private final Time time;
    private final Port port;
    private final Listener listener;
    private final Waits waits = new Waits(this);
    private final AtContextTracker tracker = new AtContextTracker(AtContext.POWER_UP);
    private final AtDecoder decoder = new AtDecoder(AtContext.POWER_UP);
    private @Nullable PortException lost;
    private boolean closed;
    private boolean readerEnded;
    private long bytesHeard;

    Channel(Port port, Time time, Listener listener) {
        this.port = port;
        this.time = time;
        this.listener = listener;
    }

    void start() {
        Thread thread = new Thread(this::read, "espbench-modem-reader " + port.address());
        thread.setDaemon(true);
        thread.start();
    }

    Time time() {
        return time;
    }

    String name() {
        return port.address().toString();
    }

    /** Under the monitor. */
    AtContext context() {
        return tracker.context();
    }

    /**
     * Waits until the condition holds, or the channel has ended; false when the deadline is over first. Without the monitor; the condition is asked
     * under it.
     */
    boolean await(BooleanSupplier condition, Deadline deadline) throws InterruptedException {
        return waits.await(() -> condition.getAsBoolean() || ended(), deadline);
    }

    /** Something that others may wait for has changed, other than by what the module said; under the monitor. */
    void changed() {
        waits.changed();
    }

    /** How many bytes the module has said since the start. */
    synchronized long bytesHeard() {
        return bytesHeard;
    }

    /** Whether nothing can be said or heard any more. */
    synchronized boolean ended() {
        return closed || lost != null;
    }

    /** Fails when nothing can be said or heard any more. */
    synchronized void requireAlive(Exchange exchange) throws ModemException {
        PortException cause = lost;
        if (closed) {
            throw new ModemException.Closed(WORDS.say("closed", name()), exchange);
        }
        if (cause != null) {
            throw Failures.portLost(cause, exchange);
        }
    }

    /** Writes all bytes; blocks as long as the port does. */
    void write(byte[] bytes, Exchange exchange) throws ModemException {
        write(bytes, 0, bytes.length, exchange);
    }

    /** Writes these bytes; blocks as long as the port does. */
    void write(byte[] bytes, int offset, int length, Exchange exchange) throws ModemException {
        synchronized (this) {
            requireAlive(exchange);
            tracker.transmitted(bytes, offset, length);
            decoder.context(tracker.context());
        }
        try {
            port.write(bytes, offset, length);
        } catch (PortException e) {
            lose(e);
            requireAlive(exchange);
        }
    }

    /** The line, for those who change it; writes are none of their business. */
    Port port() {
        return port;
    }

    /** The module has started anew, and what told so got lost. */
    synchronized void startedAnew() {
        heard(new Frame.Ready());
        changed();
    }

    /** Reads what comes as raw, or as lines again; for when that differs from what the host's bytes tell. */
    synchronized void raw(boolean passThrough) {
        tracker.context(tracker.context().withPassThrough(passThrough));
        decoder.context(tracker.context());
    }

    /** Gives up a payload that will never be complete. */
    synchronized void abandonPayload() {
        decoder.abandonPayload(this::heard);
    }

    /** Ends every wait; returns once the reader has ended, or after a while. */
    void close() {
        synchronized (this) {
            if (!closed) {
                closed = true;
                listener.closed();
                changed();
            }
        }
        port.close();
        try {
            waits.await(() -> readerEnded, Deadline.in(time, CLOSE_WAIT));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        byte[] buffer = new byte[BUFFER];
        try {
            while (!ended()) {
                int count = port.read(buffer, 0, buffer.length, READ_MILLIS);
                if (count > 0) {
                    hear(buffer, count);
                }
            }
        } catch (PortException e) {
            lose(e);
        } finally {
            synchronized (this) {
                if (!ended()) {
                    // A defect of ours or the port's ended the reader: better lost in words than silent for ever.
                    lose(new PortException.Gone(port.address(), "nobody reads " + port.address() + " any more", null));
                }
                readerEnded = true;
                changed();
            }
        }
    }

    private void hear(byte[] buffer, int count) {
        List<Waits.Wait> due;
        synchronized (this) {
            bytesHeard += count;
            decoder.accept(buffer, 0, count, this::heard);
            due = waits.due();
        }
        Waits.wake(due);
    }

    private void heard(Frame frame) {
        tracker.received(frame);
        decoder.context(tracker.context());
        listener.heard(frame);
    }

    private synchronized void lose(PortException cause) {
        if (!ended()) {
            lost = cause;
            listener.lost(cause);
            changed();
        }
    }
}
