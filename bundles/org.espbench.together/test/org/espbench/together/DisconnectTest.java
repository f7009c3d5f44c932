package org.espbench.together;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.espbench.connection.LinkState;
import org.espbench.connection.SessionState;
import org.espbench.connection.profile.ClientProfile;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.DataBehaviour;
import org.espbench.modem.port.Ports;
import org.espbench.modem.time.Time;
import org.espbench.simulator.SimulatedModule;
import org.espbench.simulator.air.AccessPoint;
import org.espbench.simulator.air.SimulatedAir;
import org.espbench.simulator.air.Timings;
import org.junit.jupiter.api.Test;

/** A session ends whenever it is told to, whatever it is waiting for, and leaves no thread and no open port behind. */
class DisconnectTest {

    private static final Duration LONG = Duration.ofMinutes(10);

    private final SimulatedAir air = new SimulatedAir();

    DisconnectTest() {
        air.add(AccessPoint.of(Bench.SSID, Bench.PASSWORD));
    }

    @Test
    void whileNobodyAnswers() throws Exception {
        StubbornPort silent = new StubbornPort(new byte[0]);
        try (Bench bench = new Bench(Bench.profile(StubbornPort.ADDRESS), silent, Time.scaled(100))) {
            bench.session().connect();
            bench.await("a question", now -> silent.written() > 0);
            assertEndsWithoutFailure(bench);
            assertThat(silent.isClosed()).isTrue();
        }
    }

    @Test
    void whileJoining() throws Exception {
        try (SimulatedModule module = module(Timings.STANDARD.joining(LONG, LONG)); Bench bench = bench(module)) {
            bench.session().connect();
            bench.awaitState(SessionState.Joining.class);
            assertTrue(module.awaitCommand(command -> command.contains("CWJAP"), Duration.ofSeconds(20)));
            assertEndsWithoutFailure(bench);
            module.connect().close();
        }
    }

    @Test
    void whileAwaitingTheAddress() throws Exception {
        try (SimulatedModule module = module(Timings.STANDARD); Bench bench = new Bench(
                Bench.profile(ModulePorts.ADDRESS).withStation(Optional.empty()).withClients(client(9)), new ModulePorts(module), Time.real())) {
            bench.session().connect();
            bench.awaitState(SessionState.AwaitingAddress.class);
            assertEndsWithoutFailure(bench);
            module.connect().close();
        }
    }

    @Test
    void whileOnlineWithAnOpenLink() throws Exception {
        try (EchoServer echo = EchoServer.start(); SimulatedModule module = module(Timings.STANDARD)) {
            ConnectionProfile profile = Bench.profile(ModulePorts.ADDRESS).withClients(client(echo.port()));
            try (Bench bench = new Bench(profile, new ModulePorts(module), Time.real())) {
                bench.session().connect();
                bench.awaitOpen("client-1");
                assertEndsWithoutFailure(bench);
                assertThat(bench.session().snapshot().links()).allSatisfy(link -> assertThat(link.state()).isEqualTo(new LinkState.Waiting()));
                module.connect().close();
            }
        }
    }

    @Test
    void whileWaitingForTheNextAttempt() throws Exception {
        air.remove(air.accessPoint(Bench.SSID).orElseThrow());
        try (SimulatedModule module = module(Timings.STANDARD); Bench bench = bench(module)) {
            bench.session().connect();
            bench.awaitState(SessionState.BackingOff.class);
            assertEndsWithoutFailure(bench);
            module.connect().close();
        }
    }

    @Test
    void whileAClientIsConnecting() throws Exception {
        // A full backlog takes no connection and refuses none.
        try (ServerSocket deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress()); SimulatedModule module = module(Timings.STANDARD)) {
            ConnectionProfile profile = Bench.profile(ModulePorts.ADDRESS).withClients(client(deaf.getLocalPort()));
            try (Bench bench = new Bench(profile, new ModulePorts(module), Time.real())) {
                bench.session().connect();
                bench.await("connecting", now -> !(now.links().get(0).state() instanceof LinkState.Waiting));
                assertEndsWithoutFailure(bench);
            }
        }
    }

    @Test
    void whileTheUserIsAskedForThePassword() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        try (SimulatedModule module = module(Timings.STANDARD); Bench bench = new Bench(Bench.profile(ModulePorts.ADDRESS),
                new Ports(List.of(new ModulePorts(module))), profile -> {
                    asked.countDown();
                    await(answered);
                    return Optional.of(Bench.PASSWORD.toCharArray());
                }, Optional::empty, Time.real())) {
            bench.session().connect();
            await(asked);
            bench.session().disconnect();
            assertThat(bench.session().state()).isInstanceOf(SessionState.Closing.class);
            answered.countDown();
            bench.awaitState(SessionState.Closed.class);
            // Not asserted on the list itself: a failure would print the password in it.
            assertThat(module.commands().stream().anyMatch(command -> command.contains("CWJAP"))).isFalse();
        }
    }

    @Test
    void connectingWhileClosingStartsAgainAfterwards() throws Exception {
        try (SimulatedModule module = module(Timings.STANDARD); Bench bench = bench(module)) {
            for (int i = 0; i < 5; i++) {
                bench.session().connect();
                bench.awaitState(SessionState.Online.class);
                bench.session().disconnect();
                bench.session().connect();
                bench.awaitState(SessionState.Online.class);
                bench.session().disconnect();
                bench.awaitState(SessionState.Closed.class);
            }
        }
    }

    @Test
    void aListenerMayConnectAndDisconnect() throws Exception {
        try (SimulatedModule module = module(Timings.STANDARD); Bench bench = bench(module)) {
            bench.session().subscribe(event -> {
                if (bench.session().state() instanceof SessionState.Ready) {
                    bench.session().disconnect();
                }
            });
            bench.session().connect();
            bench.awaitPassed("closing", state -> state instanceof SessionState.Closing);
            bench.awaitState(SessionState.Closed.class);
        }
    }

    private SimulatedModule module(Timings timings) {
        return SimulatedModule.builder().air(air).timings(timings).start();
    }

    private static Bench bench(SimulatedModule module) {
        return new Bench(Bench.profile(ModulePorts.ADDRESS), new ModulePorts(module), Time.real());
    }

    private static List<ClientProfile> client(int port) {
        return List.of(new ClientProfile("127.0.0.1", port, DataBehaviour.NOTHING));
    }

    private static void assertTrue(boolean condition) {
        assertThat(condition).isTrue();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void assertEndsWithoutFailure(Bench bench) throws InterruptedException {
        bench.session().disconnect();
        assertThat(bench.awaitState(SessionState.Closed.class).failure()).isEmpty();
    }
}
