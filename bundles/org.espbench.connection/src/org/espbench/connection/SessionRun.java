package org.espbench.connection;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.connection.SessionFailure.PortTrouble;
import org.espbench.connection.SessionState.Step;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.modem.Modem;
import org.espbench.modem.port.Port;
import org.espbench.modem.port.PortException;
import org.espbench.modem.port.PortTap;
import org.espbench.modem.port.Ports;
import org.espbench.modem.port.TappedPort;
import org.espbench.modem.time.Time;

/** One run of a session from connect to its end: opens the port, again and again if it was ever of use, and lets {@link Watch} do the rest. */
final class SessionRun {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final ConnectionProfile profile;
    private final Ports ports;
    private final Secrets secrets;
    private final Supplier<Optional<PortTap>> taps;
    private final Time time;
    private final Board board;
    private final Serving serving;
    private final Consumer<Optional<SessionFailure>> ended;
    private final Inbox inbox;
    private final Backoff backoff = new Backoff(FIRST_PAUSE, LONGEST_PAUSE);
    private boolean everGreeted;
    private @Nullable Modem modem;

    /** @param ended told why, on the session's thread, when the port is given back and no thread of this run works any more */
    SessionRun(ConnectionProfile profile, Ports ports, Secrets secrets, Supplier<Optional<PortTap>> taps, Time time, Board board,
            Announcer<LinkData> receivers, Consumer<Optional<SessionFailure>> ended) {
        this.profile = profile;
        this.ports = ports;
        this.secrets = secrets;
        this.taps = taps;
        this.time = time;
        this.board = board;
        this.serving = new Serving(receivers);
        this.ended = ended;
        this.inbox = new Inbox(time);
    }

    void start() {
        thread("espbench-session-" + profile.name(), this::run).start();
    }

    /** Ends every wait of this run. Returns at once. */
    void stop() {
        if (inbox.stop()) {
            // By another thread: closing a port can take its second, and an interrupt could end a write of the capture half way.
            thread("espbench-session-close-" + profile.name(), this::closeModem).start();
        }
    }

    private void run() {
        Optional<SessionFailure> why = Optional.empty();
        try {
            why = Optional.of(work());
        } catch (Stopped e) {
            why = Optional.empty();
        } catch (RuntimeException | Error e) {
            why = Optional.of(new SessionFailure.Defect(e.toString()));
            Thread thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
        } finally {
            inbox.stop();
            closeModem();
            board.firmware(Optional.empty());
            ended.accept(why);
        }
    }

    private SessionFailure work() throws Stopped {
        while (true) {
            try {
                keepOpen();
            } catch (Trouble e) {
                inbox.check();
                if (e.isHopeless() || !everGreeted) {
                    return e.failure();
                }
                board.firmware(Optional.empty());
                Duration pause = backoff.next();
                board.sayUnlessClosing(new SessionState.BackingOff(e.failure(), Step.OPEN, backoff.failures(), pause, time.instant().plus(pause)));
                inbox.await(() -> false, pause);
            }
        }
    }

    private void keepOpen() throws Trouble, Stopped {
        inbox.check();
        board.sayUnlessClosing(new SessionState.Opening(backoff.failures() + 1));
        Port port = open();
        Hearing hearing = listen(port);
        inbox.forgetModule();
        Modem opened = Modem.open(new TappedPort(port, hearing, time), time);
        synchronized (this) {
            modem = opened;
        }
        try {
            inbox.check();
            Conversation conversation = new Conversation(profile, opened, secrets, port.line().baud(), hearing, inbox);
            new Watch(profile, opened, conversation, board, inbox, serving, time, this::greeted).keep();
        } finally {
            closeModem();
        }
    }

    private Port open() throws Trouble {
        try {
            return ports.open(profile.port(), profile.line(), time);
        } catch (PortException e) {
            throw Trouble.at(Step.OPEN, new SessionFailure.PortUnavailable(profile.port(), trouble(e), String.valueOf(e.getMessage())), e);
        }
    }

    private Hearing listen(Port port) throws Trouble {
        try {
            return new Hearing(taps.get());
        } catch (UncheckedIOException e) {
            port.close();
            throw Trouble.hopeless(new SessionFailure.CaptureFailed(String.valueOf(e.getCause().getMessage())), e);
        } catch (RuntimeException | Error e) {
            port.close();
            throw e;
        }
    }

    private void greeted() {
        everGreeted = true;
        backoff.succeeded();
    }

    private void closeModem() {
        Modem open;
        synchronized (this) {
            open = modem;
        }
        if (open != null) {
            open.close();
        }
    }

    private static PortTrouble trouble(PortException e) {
        return switch (e) {
        case PortException.Absent absent -> PortTrouble.ABSENT;
        case PortException.Denied denied -> PortTrouble.DENIED;
        case PortException.Busy busy -> PortTrouble.BUSY;
        case PortException.Refused refused -> PortTrouble.REFUSED;
        case PortException.Gone gone -> PortTrouble.GONE;
        case PortException.Closed closed -> PortTrouble.GONE;
        };
    }

    private static Thread thread(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
