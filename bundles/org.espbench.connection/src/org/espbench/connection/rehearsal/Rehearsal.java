package org.espbench.connection.rehearsal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.espbench.connection.LinkSnapshot;
import org.espbench.connection.LinkState;
import org.espbench.connection.Session;
import org.espbench.connection.SessionFailure;
import org.espbench.connection.SessionSnapshot;
import org.espbench.connection.SessionState;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.Use;
import org.espbench.modem.CommandText;
import org.espbench.modem.Subscription;
import org.espbench.modem.port.Ports;
import org.espbench.modem.time.Time;

/**
 * The exact commands that a session for a profile sends until everything stands, passwords masked. They are the session's own: it is played against
 * a stand-in that answers to every command that it has been done. A real module that refuses something, or was left in another state, is sent more.
 *
 * @param commands without line ends, in order
 * @param failure why the session would end before everything stands, such as a wish that this firmware can't fulfil
 */
public record Rehearsal(List<String> commands, Optional<SessionFailure> failure) {

    /** The firmware that most modules have. */
    public static final String USUAL_FIRMWARE = "1.7.5.0";

    private static final long SECONDS = 5;
    /** The pauses for a module that is slow to start aren't needed in full; deadlines are as much shorter. */
    private static final double PACE = 0.1;
    private static final Duration LONGEST = Duration.ofSeconds(SECONDS);

    public Rehearsal {
        commands = List.copyOf(commands);
    }

    /**
     * Plays a session. Blocks, mostly for some hundredths of a second, for {@value #SECONDS} s at most; not for the UI thread. Touches no port,
     * no file and no secret.
     *
     * @param profile with secrets or without: passwords of the right form are made up
     * @param firmware the AT version that the stand-in claims to have, such as {@value #USUAL_FIRMWARE}
     * @throws InterruptedException when the calling thread is interrupted
     */
    public static Rehearsal of(ConnectionProfile profile, String firmware) throws InterruptedException {
        if (profile.use() == Use.LISTEN) {
            return new Rehearsal(List.of(), Optional.empty());
        }
        StandIn standIn = new StandIn(profile.port(), firmware);
        Ports ports = new Ports(List.of(standIn));
        CountDownLatch over = new CountDownLatch(1);
        try (Session session = new Session(profile, ports, new MadeUpSecrets(), Optional::empty, Time.scaled(PACE));
                Subscription watching = session.subscribe(event -> {
                    if (over(session.snapshot())) {
                        over.countDown();
                    }
                })) {
            session.connect();
            // Where it doesn't come to an end, what was said so far is what would be said.
            over.await(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
            List<String> said = standIn.commands().stream().map(CommandText::masked).toList();
            return new Rehearsal(said, session.state() instanceof SessionState.Closed closed ? closed.failure() : Optional.empty());
        }
    }

    private static boolean over(SessionSnapshot snapshot) {
        if (snapshot.state() instanceof SessionState.Closed) {
            return true;
        }
        boolean networked = snapshot.state() instanceof SessionState.Online || snapshot.state() instanceof SessionState.Ready
                && snapshot.profile().station().isEmpty();
        return networked && snapshot.links().stream().map(LinkSnapshot::state).allMatch(LinkState.Open.class::isInstance)
                && snapshot.links().size() >= snapshot.profile().clients().size()
                && snapshot.server().map(server -> server.listening()).orElse(true);
    }
}
