package org.espbench.modem.internal;

import static org.espbench.modem.internal.Sayings.WORDS;

import java.time.Duration;

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
 * all who wait on it; writes happen outside, so that a slow line doesn't stop the reader.
 */
final class Channel implements Turns.Liveness {

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

    /** How many bytes the module has said since the start. */
    synchronized long bytesHeard() {
        return bytesHeard;
    }

    @Override
    public synchronized boolean ended() {
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
        synchronized (this) {
            requireAlive(exchange);
            tracker.transmitted(bytes, 0, bytes.length);
            decoder.context(tracker.context());
        }
        try {
            port.write(bytes, 0, bytes.length);
        } catch (PortException e) {
            lose(e);
            requireAlive(exchange);
        }
    }

    /** The line, for those who change it; writes are none of their business. */
    Port port() {
        return port;
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
                notifyAll();
            }
        }
        port.close();
        synchronized (this) {
            Deadline deadline = Deadline.in(time, CLOSE_WAIT);
            try {
                while (!readerEnded && deadline.await(this)) {
                    // Until it says so or the time is over.
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
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
                notifyAll();
            }
        }
    }

    private synchronized void hear(byte[] buffer, int count) {
        bytesHeard += count;
        decoder.accept(buffer, 0, count, this::heard);
        notifyAll();
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
            notifyAll();
        }
    }
}
