package org.espbench.connection;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Fetches a password, from the store or from the user, on a thread of its own: the session's thread waits for it only as long as the session is wanted,
 * whatever the store or the question are about. A password that comes too late is overwritten.
 */
final class Errand {

    /** How often the wait is looked at though nothing was told: nothing waits for ever. */
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

    private final Fetching fetching;
    private final Inbox inbox;
    private boolean done;
    private boolean abandoned;
    private Optional<char[]> password = Optional.empty();
    private @Nullable SecretsException refusal;
    private @Nullable Throwable defect;

    private Errand(Fetching fetching, Inbox inbox) {
        this.fetching = fetching;
        this.inbox = inbox;
    }

    /** What takes its time. */
    @FunctionalInterface
    interface Fetching {
        Optional<char[]> fetch() throws SecretsException;
    }

    /**
     * Waits for what {@code fetching} brings.
     *
     * @param session names the thread
     * @throws Stopped at once when the session is to end or its port is lent; the thread that fetches is interrupted then
     */
    static Optional<char[]> send(String session, Inbox inbox, Fetching fetching) throws SecretsException, Stopped {
        Errand errand = new Errand(fetching, inbox);
        Thread thread = new Thread(errand::run, "espbench-session-secrets-" + session);
        thread.setDaemon(true);
        thread.start();
        try {
            while (!errand.isDone()) {
                inbox.await(errand::isDone, LOOK_AGAIN);
            }
        } catch (Stopped e) {
            errand.abandon();
            thread.interrupt();
            throw e;
        }
        return errand.result();
    }

    private void run() {
        Optional<char[]> fetched = Optional.empty();
        @Nullable SecretsException refused = null;
        @Nullable Throwable failed = null;
        try {
            fetched = fetching.fetch();
        } catch (SecretsException e) {
            refused = e;
        } catch (RuntimeException | Error e) {
            // Not this thread's to handle: the session's thread throws it.
            failed = e;
        }
        synchronized (this) {
            done = true;
            refusal = refused;
            defect = failed;
            if (abandoned) {
                fetched.ifPresent(late -> Arrays.fill(late, '\0'));
            } else {
                password = fetched;
            }
        }
        inbox.nudge();
    }

    private synchronized boolean isDone() {
        return done;
    }

    private synchronized void abandon() {
        abandoned = true;
        password.ifPresent(late -> Arrays.fill(late, '\0'));
    }

    private synchronized Optional<char[]> result() throws SecretsException {
        SecretsException refused = refusal;
        if (refused != null) {
            throw refused;
        }
        switch (defect) {
        case RuntimeException e -> throw e;
        case Error e -> throw e;
        case null, default -> {
            return password;
        }
        }
    }
}
