package org.espbench.connection;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.modem.Exchange;
import org.espbench.modem.Link;
import org.espbench.modem.ModemException;
import org.espbench.modem.Subscription;
import org.espbench.modem.port.PortTap;
import org.espbench.modem.port.Ports;
import org.espbench.modem.time.Deadline;
import org.espbench.modem.time.Time;

/**
 * Brings about what a profile wants and keeps it so: opens the port, joins the network, waits for the address, connects the clients,
 * starts the server, serves the links; and after a reset, a lost access point or a lost port does again what is needed, with growing
 * pauses. {@link SessionState} has the diagram.
 *
 * <p>Safe for use by any thread. {@link #connect()} and {@link #disconnect()} return at once and don't block; the work is done on daemon
 * threads of the session's own, which end with it: {@code espbench-session-NAME} and one {@code espbench-link-NAME-KEY} for each link.
 */
public final class Session implements AutoCloseable {

    /** How long {@link #disconnect()} may take to give back the port. */
    public static final Duration CLOSING_BUDGET = Duration.ofSeconds(2);

    private final ConnectionProfile profile;
    private final Ports ports;
    private final Secrets secrets;
    private final Supplier<Optional<PortTap>> taps;
    private final Time time;
    private final Board board;
    private final Announcer<LinkData> receivers = new Announcer<>();
    private @Nullable SessionRun run;
    private boolean again;

    /**
     * A session that isn't connected.
     *
     * @param secrets asked each time the module joins; on the session's thread
     * @param taps asked each time the port has been opened, for who is to watch it; on the session's thread. An
     *        {@link java.io.UncheckedIOException} ends the session as {@link SessionFailure.CaptureFailed} before a byte is sent
     * @param time the session's clock
     */
    public Session(ConnectionProfile profile, Ports ports, Secrets secrets, Supplier<Optional<PortTap>> taps, Time time) {
        this.profile = profile;
        this.ports = ports;
        this.secrets = secrets;
        this.taps = taps;
        this.time = time;
        this.board = new Board(profile);
    }

    /** What this session brings about. */
    public ConnectionProfile profile() {
        return profile;
    }

    /** Starts work. Without effect unless the state is {@link SessionState.Closed}; while closing, starts again afterwards. */
    public void connect() {
        synchronized (this) {
            if (run != null) {
                again = board.state() instanceof SessionState.Closing;
                return;
            }
            begin();
        }
        board.tell();
    }

    /** Ends work: the port is given back within {@link #CLOSING_BUDGET}, then the state is {@link SessionState.Closed}. Without effect when it is. */
    public void disconnect() {
        synchronized (this) {
            again = false;
            SessionRun now = run;
            if (now == null) {
                return;
            }
            board.note(new SessionState.Closing());
            now.stop();
        }
        board.tell();
    }

    /** {@link #disconnect()}, waiting until the port is given back, for at most twice {@link #CLOSING_BUDGET}. */
    @Override
    public void close() {
        disconnect();
        synchronized (this) {
            Deadline deadline = Deadline.in(Time.real(), CLOSING_BUDGET.multipliedBy(2));
            try {
                while (run != null && deadline.await(this)) {
                    continue;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Where the session stands now. */
    public SessionState state() {
        return board.state();
    }

    /** How everything is now. */
    public SessionSnapshot snapshot() {
        return board.snapshot();
    }

    /**
     * Tells {@code listener} what happens from now on, in order, one event at a time, on a thread of the session or of who calls it. The
     * listener must be quick and must not block; it may call this session.
     *
     * @return ends the subscription; one event may still be under way
     */
    public Subscription subscribe(Consumer<? super SessionEvent> listener) {
        return board.events().subscribe(listener);
    }

    /**
     * Hands the bytes that come in on any link to {@code listener}, each link's in order, on the thread that serves the link: while the
     * listener works, that link waits, the others don't. What a module sends meanwhile is kept up to {@link Link#INPUT_BOUND}.
     *
     * @return ends the subscription
     */
    public Subscription receive(Consumer<? super LinkData> listener) {
        return receivers.subscribe(listener);
    }

    /**
     * Sends on a link; blocks until the module has said that all of it was sent.
     *
     * @param key the link, as {@link LinkSnapshot#key()}
     * @param budget for the whole, in model time
     * @throws ModemException.NotSent when no such link is open, or as {@link Link#send} says
     * @throws ModemException as {@link Link#send} says
     */
    public void send(String key, byte[] bytes, Duration budget) throws ModemException {
        Optional<Link> link = board.link(key);
        if (link.isEmpty()) {
            throw new ModemException.NotSent(Said.WORDS.say("send.closed", bytes.length), Exchange.NONE, 0, null);
        }
        link.get().send(bytes, 0, bytes.length, budget);
    }

    /** With the lock held; {@link Board#tell()} must follow. */
    private void begin() {
        SessionRun fresh = new SessionRun(profile, ports, secrets, taps, time, board, receivers, this::ended);
        run = fresh;
        board.note(new SessionState.Opening(1));
        fresh.start();
    }

    private void ended(Optional<SessionFailure> why) {
        synchronized (this) {
            run = null;
            board.note(new SessionState.Closed(board.state() instanceof SessionState.Closing ? Optional.empty() : why));
            if (again) {
                again = false;
                begin();
            }
            notifyAll();
        }
        board.tell();
    }
}
