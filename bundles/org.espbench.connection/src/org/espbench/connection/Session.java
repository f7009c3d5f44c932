package org.espbench.connection;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.espbench.modem.ModemException;
import org.espbench.modem.port.PortTap;
import org.espbench.modem.port.Ports;
import org.espbench.modem.time.Time;

/**
 * Brings about what a profile wants and keeps it so: opens the port, joins the network, waits for the address, connects the clients,
 * starts the server, serves the links; and after a reset, a lost access point or a lost port does again what is needed, with growing
 * pauses. {@link SessionState} has the diagram.
 *
 * <p>Safe for use by any thread. {@link #connect()} and {@link #disconnect()} return at once and don't block; the work is done on threads
 * of the session's own, which end with it.
 */
public final class Session implements AutoCloseable {

    /** How long {@link #disconnect()} may take to give back the port, in model time. */
    public static final Duration CLOSING_BUDGET = Duration.ofSeconds(1);

    /**
     * A session that isn't connected.
     *
     * @param secrets asked each time the module joins; on the session's thread
     * @param taps asked each time the port has been opened, for who is to watch it; on the session's thread. An
     *        {@link java.io.UncheckedIOException} ends the session as {@link SessionFailure.CaptureFailed} before a byte is sent
     * @param time the session's clock
     */
    public Session(ConnectionProfile profile, Ports ports, Secrets secrets, Supplier<Optional<PortTap>> taps, Time time) {
        throw new UnsupportedOperationException();
    }

    /** What this session brings about. */
    public ConnectionProfile profile() {
        throw new UnsupportedOperationException();
    }

    /** Starts work. Without effect unless the state is {@link SessionState.Closed}; while closing, starts again afterwards. */
    public void connect() {
        throw new UnsupportedOperationException();
    }

    /** Ends work: the port is given back within {@link #CLOSING_BUDGET}, then the state is {@link SessionState.Closed}. Without effect when it is. */
    public void disconnect() {
        throw new UnsupportedOperationException();
    }

    /** {@link #disconnect()}, waiting until the port is given back, for at most twice {@link #CLOSING_BUDGET}. */
    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }

    /** Where the session stands now. */
    public SessionState state() {
        return snapshot().state();
    }

    /** How everything is now. */
    public SessionSnapshot snapshot() {
        throw new UnsupportedOperationException();
    }

    /**
     * Tells {@code listener} what happens from now on, in order, one event at a time, on a thread of the session or of who calls it. The
     * listener must be quick and must not block; it may call this session.
     *
     * @return ends the subscription; one event may still be under way
     */
    public Subscription subscribe(Consumer<? super SessionEvent> listener) {
        throw new UnsupportedOperationException();
    }

    /**
     * Hands the bytes that come in on any link to {@code listener}, each link's in order, on the thread that serves the link: while the
     * listener works, that link waits and its peer is held up by TCP, the others aren't.
     *
     * @return ends the subscription
     */
    public Subscription receive(Consumer<? super LinkData> listener) {
        throw new UnsupportedOperationException();
    }

    /**
     * Sends on a link; blocks until the module has said that all of it was sent. Sends of several threads don't mix.
     *
     * @param key the link, as {@link LinkSnapshot#key()}
     * @param budget for the whole, in model time
     * @throws ModemException when the link isn't open, the module refuses, or the budget is over: what was sent by then is unknown
     */
    public void send(String key, byte[] bytes, Duration budget) throws ModemException {
        throw new UnsupportedOperationException();
    }
}
