package org.espbench.connection;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.espbench.connection.profile.ClientProfile;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.DataBehaviour;
import org.espbench.connection.profile.ServerProfile;
import org.espbench.modem.Link;
import org.espbench.modem.Modem;
import org.espbench.modem.ModemException;
import org.espbench.modem.time.Deadline;
import org.espbench.modem.time.Time;

/**
 * The threads that keep up what the profile wants of a module that has been greeted: one for each client, one until the server stands, one for
 * each link that somebody opened to the module. They end with {@link #end()}.
 */
final class Keepers {

    private static final Duration CONNECT_BUDGET = Duration.ofSeconds(30);
    private static final Duration COMMAND_BUDGET = Duration.ofSeconds(5);
    private static final Duration ASK_BUDGET = Duration.ofSeconds(5);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final ConnectionProfile profile;
    private final Modem modem;
    private final Board board;
    private final Serving serving;
    private final Time time;
    private final Gate gate;
    private final List<Thread> threads = new ArrayList<>();

    Keepers(ConnectionProfile profile, Modem modem, Board board, Serving serving, Time time) {
        this.profile = profile;
        this.modem = modem;
        this.board = board;
        this.serving = serving;
        this.time = time;
        this.gate = new Gate(time);
    }

    /** Starts the clients' threads and the server's; they wait until the module is online. */
    void start() {
        for (int i = 0; i < profile.clients().size(); i++) {
            ClientProfile client = profile.clients().get(i);
            Entry entry = board.client(i);
            run(entry.key(), () -> keep(client, entry));
        }
        profile.server().ifPresent(server -> run("server", () -> listen(server)));
    }

    /** Whether clients have somebody to connect to. */
    void online(boolean now) {
        gate.online(now);
    }

    /** Whether the module has a network of any kind, so that its server can listen. */
    void network(boolean now) {
        gate.network(now);
    }

    /** Ends pauses between attempts, and looks at what was shut or opened by hand. */
    void hurry() {
        gate.hurry();
    }

    /** No new attempts from now on; {@link #end} follows. */
    void over() {
        gate.end();
    }

    /** Serves a link that somebody opened to the module. Returns at once. */
    void accept(Link link) {
        if (!gate.over()) {
            Entry entry = board.accept(link);
            run(entry.key(), () -> serve(link, entry));
        }
    }

    /** Ends the threads, whose links must be ending, and waits for them for at most {@code longest}. */
    void end(Duration longest) {
        gate.end();
        Deadline deadline = Deadline.in(time, longest);
        boolean interrupted = false;
        synchronized (threads) {
            while (!threads.isEmpty() && !deadline.over()) {
                try {
                    deadline.await(threads);
                } catch (InterruptedException e) {
                    // Kept for the caller: a tidy end takes a moment only.
                    interrupted = true;
                }
            }
        }
        board.server(false, Optional.empty());
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void keep(ClientProfile client, Entry entry) {
        Backoff backoff = new Backoff(FIRST_PAUSE, LONGEST_PAUSE);
        while (awaitTurn(entry)) {
            board.connecting(entry, backoff.failures() + 1);
            SessionFailure failure;
            try {
                Link link = modem.open(Requests.of(client), CONNECT_BUDGET);
                board.opened(entry, link);
                if (entry.isShut()) {
                    // While it was being connected nobody could close it.
                    link.close(COMMAND_BUDGET);
                }
                failure = serving.serve(link, entry.key(), client.data())
                        .orElseGet(() -> new SessionFailure.ClientEnded(client.host(), client.remotePort()));
                if (link.bytesIn() + link.bytesOut() > 0) {
                    backoff.succeeded();
                }
            } catch (ModemException.Refused | ModemException.TimedOut | ModemException.Unsupported e) {
                failure = new SessionFailure.ClientRefused(client.host(), client.remotePort(), String.valueOf(e.getMessage()));
            } catch (ModemException e) {
                // The module or its port went; the session's thread ends this one, or the module is online again by then.
                board.ended(entry, new LinkState.Waiting());
                gate.pause(FIRST_PAUSE);
                continue;
            }
            if (gate.over() || !gate.isOnline() || entry.isShut()) {
                // The network or the module went, not the server; or the user wants it so.
                continue;
            }
            Duration pause = backoff.next();
            board.ended(entry, new LinkState.Retrying(failure, backoff.failures(), pause));
            gate.pause(pause);
        }
    }

    /** Waits until the module is online and the user wants this link. @return false when it is over */
    private boolean awaitTurn(Entry entry) {
        while (!gate.over() && (entry.isShut() || !gate.isOnline())) {
            board.ended(entry, entry.isShut() ? new LinkState.Shut() : new LinkState.Waiting());
            boolean before = entry.isShut();
            gate.await(() -> entry.isShut() != before || !before && gate.isOnline());
        }
        if (gate.over()) {
            board.ended(entry, new LinkState.Waiting());
        }
        return !gate.over();
    }

    private void listen(ServerProfile server) {
        Backoff backoff = new Backoff(FIRST_PAUSE, LONGEST_PAUSE);
        while (gate.awaitNetwork()) {
            try {
                modem.listen(Requests.of(server, modem.dialect()), COMMAND_BUDGET);
                board.server(true, Optional.empty());
                return;
            } catch (ModemException e) {
                if (!gate.over()) {
                    board.server(false, Optional.of(new SessionFailure.ServerRefused(server.localPort(), String.valueOf(e.getMessage()))));
                }
                gate.pause(backoff.next());
            }
        }
    }

    private void serve(Link link, Entry entry) {
        askForRemote(link, entry);
        try {
            serving.serve(link, entry.key(), profile.server().map(ServerProfile::data).orElse(DataBehaviour.NOTHING));
        } catch (ModemException e) {
            // Whatever became of the module is told by the session's thread; this link has ended with it.
            return;
        } finally {
            board.ended(entry, new LinkState.Waiting());
        }
    }

    /** A module announces a client without saying who it is. Who can't be asked for stays unknown; that is no reason not to serve. */
    private void askForRemote(Link link, Entry entry) {
        if (link.open() && link.remote().isEmpty()) {
            try {
                modem.status(ASK_BUDGET);
                board.changed(entry);
            } catch (ModemException e) {
                return;
            }
        }
    }

    private void run(String key, Runnable work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } finally {
                synchronized (threads) {
                    threads.remove(Thread.currentThread());
                    threads.notifyAll();
                }
            }
        }, "espbench-link-" + profile.name() + "-" + key);
        thread.setDaemon(true);
        synchronized (threads) {
            threads.add(thread);
        }
        thread.start();
    }
}
