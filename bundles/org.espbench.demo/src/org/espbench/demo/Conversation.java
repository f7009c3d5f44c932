package org.espbench.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.espbench.connection.LinkRole;
import org.espbench.connection.LinkSnapshot;
import org.espbench.connection.LinkState;
import org.espbench.connection.ServerSnapshot;
import org.espbench.connection.Session;
import org.espbench.connection.SessionEvent;
import org.espbench.connection.SessionSnapshot;
import org.espbench.demo.peer.EchoServer;
import org.espbench.demo.peer.Visitor;
import org.espbench.modem.ModemException;
import org.espbench.ui.connection.Connection;

/**
 * What is said once a session stands: the module tells the echo server {@value #ROUNDS} things, and at the same time a visitor tells the
 * module's server as many; each gets back what it said. Begins by itself each time somebody connects the ready connection.
 */
final class Conversation {

    private static final int ROUNDS = 12;
    private static final long PACE_MILLIS = 150;
    private static final Duration SEND = Duration.ofSeconds(20);
    private static final long ECHO_MILLIS = 20_000;

    private final Connection connection;
    private final EchoServer echo;
    private final BlockingQueue<Outcome> outcomes = new LinkedBlockingQueue<>();
    private Optional<Session> begunWith = Optional.empty();

    /**
     * Waits for sessions of {@code connection}.
     *
     * @param echo the server that the connection's client is for
     */
    Conversation(Connection connection, EchoServer echo) {
        this.connection = connection;
        this.echo = echo;
        connection.subscribe(this::happened);
    }

    /** What became of one conversation; the visitor is still connected, for whoever takes the outcome to send away. */
    record Outcome(Visitor visitor, Optional<String> failure) {
    }

    /** The next conversation's outcome, if it comes in time. Blocks. */
    Optional<Outcome> await(Duration budget) throws InterruptedException {
        return Optional.ofNullable(outcomes.poll(budget.toMillis(), TimeUnit.MILLISECONDS));
    }

    private synchronized void happened(SessionEvent event) {
        Session session = connection.session();
        SessionSnapshot now = session.snapshot();
        boolean stands = client(now).filter(link -> link.state() instanceof LinkState.Open).isPresent()
                && now.server().filter(ServerSnapshot::listening).isPresent();
        if (stands && !begunWith.filter(session::equals).isPresent()) {
            begunWith = Optional.of(session);
            Job.create("Conversation with the simulated module", (ICoreRunnable) monitor -> talk(session)).schedule();
        }
    }

    private void talk(Session session) {
        int serverPort = session.snapshot().server().orElseThrow().localPort();
        try {
            Visitor visitor = Visitor.connect(serverPort);
            // Both at once: the visitor in a job of its own, the module in this one.
            Job visiting = Job.create("Visitor to the simulated module", (ICoreRunnable) monitor -> visit(visitor));
            visiting.schedule();
            long told = tell(session);
            visiting.join();
            boolean all = visitor.awaitEcho(ECHO_MILLIS) && awaitEcho(session, told);
            outcomes.add(new Outcome(visitor, all ? Optional.empty() : Optional.of("not everything that was said came back")));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void visit(Visitor visitor) {
        try {
            for (int round = 1; round <= ROUNDS; round++) {
                visitor.send(line("Visitor asks the module, question " + round + "."));
                pause();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private long tell(Session session) throws ModemException, InterruptedException {
        long told = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            byte[] line = line("Reading " + round + ": " + (20 + round % 5) + "." + round % 10 + " degrees, all is well.");
            session.send(client(session.snapshot()).orElseThrow().key(), line, SEND);
            told += line.length;
            pause();
        }
        return told;
    }

    private boolean awaitEcho(Session session, long told) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(ECHO_MILLIS);
        while (client(session.snapshot()).filter(link -> link.bytesIn() == told).isEmpty()) {
            if (System.nanoTime() - end > 0 || !session.state().active()) {
                return false;
            }
            pause();
        }
        return echo.received().getLast().bytes() == told;
    }

    private static Optional<LinkSnapshot> client(SessionSnapshot snapshot) {
        return snapshot.links().stream().filter(link -> link.role() == LinkRole.CLIENT).findFirst();
    }

    private static void pause() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(PACE_MILLIS);
    }

    private static byte[] line(String text) {
        return (text + "\r\n").getBytes(StandardCharsets.UTF_8);
    }
}
