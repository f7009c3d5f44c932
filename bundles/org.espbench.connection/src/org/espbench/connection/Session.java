package org.espbench.connection;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.Use;
import org.espbench.modem.Exchange;
import org.espbench.modem.Link;
import org.espbench.modem.Modem;
import org.espbench.modem.ModemException;
import org.espbench.modem.Reply;
import org.espbench.modem.Subscription;
import org.espbench.modem.port.Port;
import org.espbench.modem.port.PortException;
import org.espbench.modem.port.PortTap;
import org.espbench.modem.port.Ports;
import org.espbench.modem.station.ScanOptions;
import org.espbench.modem.station.Sighting;
import org.espbench.modem.time.Blocking;
import org.espbench.modem.time.Deadline;
import org.espbench.modem.time.Time;

/**
 * Brings about what a profile wants and keeps it so: opens the port, sets the module up, opens its network or joins one, waits for the address,
 * connects the clients, starts the server, serves the links; and after a reset, a lost access point or a lost port does again what is needed, with
 * growing pauses. For a profile that only listens: opens the port, sends nothing unasked, explains boot messages. {@link SessionState} has the
 * diagram.
 *
 * <p>Safe for use by any thread. Methods without a budget return at once, but for {@link #close()}, {@link #release} and {@link #sendFile}; what
 * becomes of them is told as states and events. Those that may block keep to {@link Blocking}. The work is done on daemon threads of the session's own, which end with it:
 * {@code espbench-session-NAME}, one {@code espbench-link-NAME-KEY} for each link, {@code espbench-session-close-NAME} while the port is given back,
 * {@code espbench-session-ports-NAME} for a moment after it was opened, and {@code espbench-session-secrets-NAME} while a password is fetched.
 */
public final class Session implements AutoCloseable {

    /** How long {@link #disconnect()} and {@link #release} may take to give back the port. */
    public static final Duration CLOSING_BUDGET = Duration.ofSeconds(2);

    /** How often signal, memory and the own network's clients are asked for unless told otherwise. */
    public static final Duration REFRESH = Duration.ofSeconds(10);

    /** Who isn't to be asked is asked for nothing this often: nothing waits for ever. */
    private static final Duration NO_REFRESH = Duration.ofHours(1);

    private final ConnectionProfile profile;
    private final Ports ports;
    private final Secrets secrets;
    private final Supplier<Optional<PortTap>> taps;
    private final Time time;
    private final Board board;
    private final Dispatch dispatch;
    private final Announcer<LinkData> receivers = new Announcer<>();
    private volatile Duration refresh = REFRESH;
    private volatile KeepingRule keepingRule = KeepingRule.ANY;
    private @Nullable SessionRun run;
    private boolean again;

    /**
     * A session that isn't connected.
     *
     * @param secrets asked each time the module joins or opens its network; on a thread of the session, which is interrupted when nobody waits any more
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
        this.board = new Board(profile, time);
        this.dispatch = new Dispatch(board);
    }

    /** What this session brings about. */
    public ConnectionProfile profile() {
        return profile;
    }

    /** Starts work. Without effect while it is at work; while closing, starts again afterwards; while the port is lent, takes it back. */
    public void connect() {
        synchronized (this) {
            SessionRun now = run;
            if (now != null) {
                again = board.state() instanceof SessionState.Closing;
                now.takeBack();
                return;
            }
            begin();
        }
        board.tell();
    }

    /** Says in which files data may be kept, for links that open from now on. */
    public void setKeepingRule(KeepingRule rule) {
        keepingRule = rule;
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
        Blocking.begin("Session.close");
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

    /**
     * Lends the port to somebody else, a flasher for instance: closes it and keeps it closed. Blocks until it is closed, for at most
     * {@link #CLOSING_BUDGET}. What the session was at ends; afterwards it begins again from opening the port. Called again while the port is lent,
     * sets the time anew. Without effect on a session that isn't connected.
     *
     * @param back when to take it back by itself, in model time from now; nothing: with {@link #acquire()} only
     * @return whether the port is free, or was and has been taken back since; false when the system didn't close it in time
     */
    public boolean release(Optional<Duration> back) {
        Blocking.begin("Session.release");
        SessionRun now;
        int opening;
        synchronized (this) {
            now = run;
            if (now == null) {
                return true;
            }
            opening = now.openings();
            if (!(board.state() instanceof SessionState.Closing)) {
                now.lend(back);
                board.note(now.inbox().lending());
            }
        }
        board.tell();
        try {
            return now.awaitFree(opening, CLOSING_BUDGET);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Takes a lent port back and begins again. Without effect while it isn't lent. */
    public void acquire() {
        ask(SessionRun::takeBack);
    }

    /** Ends the pauses between attempts: whatever waits to be tried again is tried now. */
    public void tryNow() {
        ask(SessionRun::hurry);
    }

    /** Has the module join its network again, even if it is joined. Without effect where the profile names none. */
    public void rejoin() {
        ask(now -> now.inbox().wantRejoin());
    }

    /**
     * Has the module reset, by command, and set up again. Of a session that only listens, the chip is reset by the port's control lines, as far as
     * its board has them wired.
     */
    public void reset() {
        ask(now -> now.inbox().wantReset());
    }

    /** Asks the module now for what changes without being told; see {@link #setRefresh}. */
    public void refresh() {
        ask(now -> now.inbox().wantRefresh());
    }

    /**
     * Sets how often the module is asked for what changes without being told: signal, free memory, clients of its own network. At first
     * {@link #REFRESH}. These questions are commands like others and stand in the capture.
     *
     * @param pause model time; zero: only on {@link #refresh()}
     */
    public void setRefresh(Duration pause) {
        refresh = pause.isZero() || pause.isNegative() ? NO_REFRESH : pause;
        refresh();
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
        Blocking.begin("Session.send");
        dispatch.send(key, bytes, budget);
    }

    /**
     * Sends the same to everybody who is connected to the module's server, one after the other, also when one of them can't be reached.
     *
     * @param budget for each, in model time
     * @throws ModemException.NotSent when nobody is connected
     * @throws ModemException the first failure, with the others as suppressed ones
     */
    public void sendToVisitors(byte[] bytes, Duration budget) throws ModemException {
        Blocking.begin("Session.sendToVisitors");
        dispatch.sendToVisitors(bytes, budget);
    }

    /**
     * Sends a file on a link; blocks until all is sent, {@code progress} cancels, or the calling thread is interrupted.
     *
     * @return how many bytes were sent; fewer than the file has when cancelled
     * @throws ModemException.Cancelled when interrupted
     * @throws ModemException as {@link #send}
     * @throws IOException when the file can't be read
     */
    public long sendFile(String key, Path file, SendProgress progress) throws IOException {
        Blocking.begin("Session.sendFile");
        return dispatch.sendFile(key, file, progress);
    }

    /**
     * Closes a link. A client stays closed, as {@link LinkState.Shut}, until {@link #openLink}, also while it waits to be tried again. Blocks until
     * the module has closed it. Without effect when there is no such link.
     *
     * @param budget model time
     * @throws ModemException as {@link Link#close}
     */
    public void closeLink(String key, Duration budget) throws ModemException {
        Blocking.begin("Session.closeLink");
        shut(key, true);
        Optional<Link> link = board.link(key);
        if (link.isPresent()) {
            link.get().close(budget);
        }
    }

    /** Opens a client that was closed by {@link #closeLink}; it is connected as if it had never been. Without effect on others. */
    public void openLink(String key) {
        shut(key, false);
    }

    private void shut(String key, boolean shut) {
        board.entry(key).filter(entry -> entry.role() == LinkRole.CLIENT).ifPresent(entry -> entry.shut(shut));
        ask(SessionRun::hurryLinks);
    }

    /**
     * Sends an AT command as it is written, without line end, and waits for its answer. Secrets in it are masked in what is told and captured.
     *
     * @param budget model time, waiting for one's turn included
     * @throws ModemException.NotSent when the module isn't connected, or is only listened to
     * @throws ModemException as {@link Modem#command} says
     */
    public Reply command(String command, Duration budget) throws ModemException {
        Blocking.begin("Session.command");
        return module().command(command, budget);
    }

    /**
     * Looks for access points. Allow {@link org.espbench.modem.Budgets#SCAN}. A module that is only an access point itself refuses.
     *
     * @param each told each one as it comes, on the calling thread
     * @return all of them
     * @throws ModemException.NotSent when the module isn't connected, or is only listened to
     * @throws ModemException as {@link org.espbench.modem.Station#scan(ScanOptions, Consumer, Duration)} says
     */
    public List<Sighting> scan(ScanOptions options, Consumer<? super Sighting> each, Duration budget) throws ModemException {
        Blocking.begin("Session.scan");
        return module().station().scan(options, each, budget);
    }

    /**
     * Sends bytes to a chip that is only listened to, as a terminal does; blocks until the system has taken them.
     *
     * @throws PortException as {@link Port#write} says
     * @throws ModemException.NotSent when the port isn't open, or the module is driven
     */
    public void type(byte[] bytes) throws IOException {
        Blocking.begin("Session.type");
        if (profile.use() != Use.LISTEN) {
            throw notSent("send.driven");
        }
        Optional<Port> port = current().flatMap(SessionRun::heardPort);
        if (port.isEmpty()) {
            throw notSent("send.offline");
        }
        port.get().write(bytes, 0, bytes.length);
    }

    private Modem module() throws ModemException.NotSent {
        if (profile.use() == Use.LISTEN) {
            throw notSent("send.listening");
        }
        Optional<Modem> modem = current().flatMap(SessionRun::modem);
        if (modem.isEmpty()) {
            throw notSent("send.offline");
        }
        return modem.get();
    }

    private static ModemException.NotSent notSent(String key) {
        return new ModemException.NotSent(Said.WORDS.say(key), Exchange.NONE, 0, null);
    }

    private synchronized Optional<SessionRun> current() {
        return Optional.ofNullable(run);
    }

    /** Without effect while there is no run. */
    private void ask(Consumer<SessionRun> wish) {
        current().ifPresent(wish);
    }

    /** With the lock held; {@link Board#tell()} must follow. */
    private void begin() {
        SessionRun fresh = new SessionRun(profile, ports, secrets, taps, time, board, new Serving(receivers, () -> keepingRule), () -> refresh, this::ended);
        run = fresh;
        board.begin();
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
