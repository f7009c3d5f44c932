package org.espbench.together;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.espbench.connection.LinkSnapshot;
import org.espbench.connection.LinkState;
import org.espbench.connection.Secrets;
import org.espbench.connection.ServerSnapshot;
import org.espbench.connection.Session;
import org.espbench.connection.SessionEvent;
import org.espbench.connection.SessionSnapshot;
import org.espbench.connection.SessionState;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.StationProfile;
import org.espbench.modem.port.PortAddress;
import org.espbench.modem.port.PortProvider;
import org.espbench.modem.port.PortTap;
import org.espbench.modem.port.Ports;
import org.espbench.modem.time.Deadline;
import org.espbench.modem.time.Time;

/** A session under test, with what was seen of it, and waits that end with a picture of how it stood. */
final class Bench implements AutoCloseable {

    /** The network of the tests; its password needs escaping and occurs nowhere else. */
    static final String SSID = "Bench, \"2\\4 GHz\"";
    static final String PASSWORD = "wl4nK3y,\"s3cretW0rd\\?";

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final AtomicInteger NUMBER = new AtomicInteger();

    static {
        WarmUp.once();
    }

    private final Session session;
    private final List<SessionState> states = new ArrayList<>();
    private final Object seen = new Object();

    Bench(ConnectionProfile profile, Ports ports, Secrets secrets, Supplier<Optional<PortTap>> taps, Time time) {
        session = new Session(profile, ports, secrets, taps, time);
        states.add(session.state());
        session.subscribe(this::happened);
    }

    Bench(ConnectionProfile profile, PortProvider ports, Time time) {
        this(profile, new Ports(List.of(ports)), asked -> Optional.of(PASSWORD.toCharArray()), Optional::empty, time);
    }

    /** A profile with a name of its own, so that its threads can be told from others. */
    static ConnectionProfile profile(PortAddress port) {
        return ConnectionProfile.create("t" + NUMBER.incrementAndGet(), port).withStation(Optional.of(new StationProfile(SSID, false)));
    }

    Session session() {
        return session;
    }

    SessionSnapshot await(String what, Predicate<SessionSnapshot> condition) throws InterruptedException {
        Deadline deadline = Deadline.in(Time.real(), PATIENCE);
        synchronized (seen) {
            while (true) {
                SessionSnapshot now = session.snapshot();
                if (condition.test(now)) {
                    return now;
                }
                assertThat(deadline.over()).as("waited for " + what + "; states were " + states + ", now " + now).isFalse();
                // Counters grow without an event of their own.
                deadline.atMost(Duration.ofMillis(50)).await(seen);
            }
        }
    }

    /** Waits until the session is in such a state, and has told so. */
    <S extends SessionState> S awaitState(Class<S> type) throws InterruptedException {
        return type.cast(await(type.getSimpleName(), now -> type.isInstance(now.state()) && now.state().equals(states().getLast())).state());
    }

    /** Waits until a state was passed that fits, also one before the call. */
    void awaitPassed(String what, Predicate<SessionState> condition) throws InterruptedException {
        await(what, now -> states().stream().anyMatch(condition));
    }

    LinkSnapshot awaitOpen(String key) throws InterruptedException {
        return link(await(key + " open", now -> link(now, key).filter(link -> link.state() instanceof LinkState.Open).isPresent()), key)
                .orElseThrow();
    }

    ServerSnapshot awaitListening() throws InterruptedException {
        return await("the server", now -> now.server().map(ServerSnapshot::listening).orElse(false)).server().orElseThrow();
    }

    static Optional<LinkSnapshot> link(SessionSnapshot now, String key) {
        return now.links().stream().filter(link -> link.key().equals(key)).findFirst();
    }

    List<SessionState> states() {
        synchronized (seen) {
            return List.copyOf(states);
        }
    }

    List<String> stateNames() {
        return states().stream().map(state -> state.getClass().getSimpleName()).toList();
    }

    /** Ends the session and sees to it that nothing of it is left. */
    @Override
    public void close() throws IOException {
        session.close();
        assertThat(session.state()).isInstanceOf(SessionState.Closed.class);
        Deadline deadline = Deadline.in(Time.real(), PATIENCE);
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().matches("espbench-(session|session-close|session-secrets|link)-" + session.profile().name() + "(-.*)?")) {
                try {
                    thread.join(Math.max(1, deadline.remaining() / 1_000_000));
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
                assertThat(thread.isAlive()).as(thread.getName() + " is left over").isFalse();
            }
        }
    }

    private void happened(SessionEvent event) {
        synchronized (seen) {
            if (event instanceof SessionEvent.StateChanged change) {
                states.add(change.now());
            }
            seen.notifyAll();
        }
    }
}
