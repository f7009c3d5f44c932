package org.espbench.connection;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.connection.SessionState.Step;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.modem.Modem;
import org.espbench.modem.port.Port;
import org.espbench.modem.port.PortTap;
import org.espbench.modem.port.Ports;
import org.espbench.modem.port.TappedPort;
import org.espbench.modem.time.Time;

/**
 * One run of a session from connect to its end: opens the port, again and again if it was ever of use, and lets {@link Watch} or {@link Listening}
 * do the rest; between that, waits while the port is lent.
 */
final class SessionRun {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final ConnectionProfile profile;
    private final Opener opener;
    private final Passwords passwords;
    private final Supplier<Optional<PortTap>> taps;
    private final Time time;
    private final Board board;
    private final Serving serving;
    private final Supplier<Duration> refresh;
    private final Consumer<Optional<SessionFailure>> ended;
    private final Inbox inbox;
    private final Hold hold = new Hold();
    private final Backoff backoff = new Backoff(FIRST_PAUSE, LONGEST_PAUSE);
    private boolean everOfUse;
    private volatile @Nullable Modem modem;
    private volatile @Nullable Port heardPort;
    private volatile @Nullable Watch watch;

    /**
     * @param refresh how long to wait between two looks at what changes unasked
     * @param ended told why, on the session's thread, when the port is given back and no thread of this run works any more
     */
    SessionRun(ConnectionProfile profile, Ports ports, Secrets secrets, Supplier<Optional<PortTap>> taps, Time time, Board board,
            Serving serving, Supplier<Duration> refresh, Consumer<Optional<SessionFailure>> ended) {
        this.profile = profile;
        this.opener = new Opener(profile, ports, time);
        this.taps = taps;
        this.time = time;
        this.board = board;
        this.serving = serving;
        this.refresh = refresh;
        this.ended = ended;
        this.inbox = new Inbox(time);
        this.passwords = new Passwords(profile, secrets, inbox);
    }

    void start() {
        thread("espbench-session-" + profile.name(), this::run).start();
    }

    /** Ends every wait of this run. Returns at once. */
    void stop() {
        if (inbox.stop()) {
            letGo();
        }
    }

    /** Gives back the port, until {@link #takeBack()} or for this long. Returns at once. */
    void lend(Optional<Duration> back) {
        inbox.lend(back);
        letGo();
    }

    void takeBack() {
        inbox.takeBack();
    }

    /** To be asked before the port is given back, for {@link #awaitFree}. */
    int openings() {
        return hold.openings();
    }

    /** As {@link Hold#awaitFree}. */
    boolean awaitFree(int opening, Duration longest) throws InterruptedException {
        return hold.awaitFree(opening, longest);
    }

    /** What others want of the session's thread. */
    Inbox inbox() {
        return inbox;
    }

    /** The module, once it has been greeted. */
    Optional<Modem> modem() {
        return Optional.ofNullable(modem);
    }

    /** The port that is only listened to. */
    Optional<Port> heardPort() {
        return Optional.ofNullable(heardPort);
    }

    /** Ends every pause between attempts. */
    void hurry() {
        inbox.hurry();
        hurryLinks();
    }

    /** Ends the pauses between attempts to connect clients and to start the server. */
    void hurryLinks() {
        Watch now = watch;
        if (now != null) {
            now.hurry();
        }
    }

    private void letGo() {
        // By another thread: closing a port can take its second, and an interrupt could end a write of the capture half way.
        thread("espbench-session-close-" + profile.name(), hold::letGo).start();
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
            hold.letGo();
            passwords.wipe();
            board.module(Optional.empty());
            ended.accept(why);
        }
    }

    private SessionFailure work() throws Stopped {
        while (true) {
            try {
                keepOpen();
            } catch (Trouble e) {
                Optional<SessionFailure> end = pause(e);
                if (end.isPresent()) {
                    return end.get();
                }
            } catch (Stopped e) {
                awaitReturn();
            }
        }
    }

    /** @return why there is no use in trying again */
    private Optional<SessionFailure> pause(Trouble trouble) throws Stopped {
        try {
            inbox.check();
            if (trouble.isHopeless() || !everOfUse) {
                return Optional.of(trouble.failure());
            }
            board.module(Optional.empty());
            Duration pause = backoff.next();
            inbox.beginPause();
            board.sayUnlessLeaving(new SessionState.BackingOff(trouble.failure(), Step.OPEN, backoff.failures(), pause, time.instant().plus(pause)));
            inbox.await(inbox::isHurried, pause);
        } catch (Stopped e) {
            awaitReturn();
        }
        return Optional.empty();
    }

    /** While the port is lent. @throws Stopped when it isn't lent: the session is to end */
    private void awaitReturn() throws Stopped {
        board.module(Optional.empty());
        inbox.awaitReturn(board::sayUnlessClosing);
        backoff.succeeded();
        board.sayUnlessClosing(new SessionState.Opening(1));
    }

    private void keepOpen() throws Trouble, Stopped {
        inbox.check();
        board.sayUnlessLeaving(new SessionState.Opening(backoff.failures() + 1));
        Port port = open();
        try {
            inbox.check();
            Hearing hearing = listen();
            inbox.forgetModule();
            Port tapped = new TappedPort(port, hearing, time);
            hold.wrapped(tapped::close);
            switch (profile.use()) {
            case DRIVE -> drive(tapped, hearing);
            case LISTEN -> hear(tapped, hearing);
            }
        } finally {
            modem = null;
            heardPort = null;
            watch = null;
            hold.letGo();
        }
    }

    private void drive(Port port, Hearing hearing) throws Trouble, Stopped {
        Modem opened = Modem.open(port, time);
        hold.wrapped(opened::close);
        inbox.check();
        Watch ours = new Watch(profile, opened, passwords, hearing, port.line().baud(), board, inbox, serving, time, refresh, () -> {
            modem = opened;
            ofUse();
        });
        watch = ours;
        ours.keep();
    }

    private void hear(Port port, Hearing hearing) throws Trouble, Stopped {
        heardPort = port;
        ofUse();
        new Listening(port, board, inbox, new Translation(profile.port(), inbox, hearing), time).listen();
    }

    private Port open() throws Trouble, Stopped {
        if (!hold.opening(inbox)) {
            throw new Stopped(null);
        }
        Port port = null;
        try {
            port = opener.open();
            return port;
        } catch (Trouble e) {
            inbox.check();
            throw e;
        } finally {
            hold.opened(port == null ? null : port::close);
        }
    }

    private Hearing listen() throws Trouble {
        try {
            return new Hearing(taps.get());
        } catch (UncheckedIOException e) {
            throw Trouble.hopeless(new SessionFailure.CaptureFailed(String.valueOf(e.getCause().getMessage())), e);
        }
    }

    private void ofUse() {
        everOfUse = true;
        backoff.succeeded();
    }

    private static Thread thread(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
