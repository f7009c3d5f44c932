package org.espbench.together;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.espbench.connection.LinkState;
import org.espbench.connection.SessionEvent;
import org.espbench.connection.SessionFailure;
import org.espbench.connection.SessionState;
import org.espbench.connection.profile.ClientProfile;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.DataBehaviour;
import org.espbench.connection.profile.ServerProfile;
import org.espbench.modem.port.Ports;
import org.espbench.modem.time.Time;
import org.espbench.simulator.SimulatedModule;
import org.espbench.simulator.air.AccessPoint;
import org.espbench.simulator.air.SimulatedAir;
import org.espbench.simulator.fault.Action;
import org.espbench.simulator.fault.Trigger;
import org.junit.jupiter.api.Test;

/** What has worked once comes back by itself. Ten times the radio's pace. */
class RecoveryTest {

    private static final Time FAST = Time.scaled(0.1);

    private final SimulatedAir air = new SimulatedAir();

    RecoveryTest() {
        air.add(AccessPoint.of(Bench.SSID, Bench.PASSWORD));
    }

    @Test
    void aModuleThatRestartsIsSetUpAgainWithClientsAndServer() throws Exception {
        try (EchoServer echo = EchoServer.start(); SimulatedModule module = module()) {
            try (Bench bench = bench(module, echo.port(), Optional.of(new ServerProfile(8080, DataBehaviour.ECHO)))) {
                bench.session().connect();
                bench.awaitOpen("client-1");
                bench.awaitListening();
                module.reset();
                bench.awaitPassed("restarted", state -> state instanceof SessionState.BackingOff backing
                        && backing.failure() instanceof SessionFailure.ModuleRestarted && backing.next() == SessionState.Step.GREET);
                bench.awaitState(SessionState.Online.class);
                bench.await("the client again", now -> echo.clientsEver() == 2);
                bench.awaitOpen("client-1");
                bench.awaitListening();
                assertThat(bench.session().snapshot().last().orElseThrow().failure()).isInstanceOf(SessionFailure.ModuleRestarted.class);
                assertEchoes(module);
            }
        }
    }

    @Test
    void whatAModuleSaidBeforeItRestartedIsExplained() throws Exception {
        try (EchoServer echo = EchoServer.start(); SimulatedModule module = module(); Bench bench = bench(module, echo.port(), Optional.empty())) {
            bench.session().connect();
            bench.awaitOpen("client-1");
            module.print("Fatal exception 28(LoadProhibitedCause):");
            module.reset();
            bench.awaitPassed("the crash", state -> state instanceof SessionState.BackingOff backing
                    && backing.failure() instanceof SessionFailure.ModuleRestarted restarted
                    && restarted.why().filter(why -> why.contains("exception 28")).isPresent() && restarted.sentence().contains("null pointer"));
            bench.awaitState(SessionState.Online.class);
            module.reset();
            bench.awaitPassed("the reset", state -> state instanceof SessionState.BackingOff backing
                    && backing.failure().equals(new SessionFailure.ModuleRestarted(Optional.empty())));
        }
    }

    @Test
    void aModuleThatHangsIsNoticedAndGreetedAgainOnceItHears() throws Exception {
        try (EchoServer echo = EchoServer.start(); SimulatedModule module = module(); Bench bench = bench(module, echo.port(), Optional.empty())) {
            bench.session().connect();
            bench.awaitOpen("client-1");
            module.when(Trigger.anyCommand()).then(Action.freeze());
            bench.session().setRefresh(Duration.ofSeconds(1));
            bench.awaitPassed("silent", state -> state instanceof SessionState.BackingOff backing
                    && backing.failure() instanceof SessionFailure.ModuleSilent silent && silent.sentence().contains(ModulePorts.ADDRESS.toString()));
            bench.awaitPassed("no answer", state -> state instanceof SessionState.BackingOff backing
                    && backing.failure() instanceof SessionFailure.NothingAnswers);
            module.reset();
            bench.awaitState(SessionState.Online.class);
            bench.awaitOpen("client-1");
        }
    }

    @Test
    void aPortThatIsGoneIsOpenedAgainWhenItIsBack() throws Exception {
        try (EchoServer echo = EchoServer.start(); SimulatedModule module = module()) {
            try (Bench bench = bench(module, echo.port(), Optional.empty())) {
                bench.session().connect();
                bench.awaitOpen("client-1");
                module.unplug();
                bench.awaitPassed("gone", state -> state instanceof SessionState.BackingOff backing && backing.next() == SessionState.Step.OPEN
                        && backing.attempt() > 1);
                module.plug();
                bench.awaitState(SessionState.Online.class);
                bench.awaitOpen("client-1");
                assertThat(bench.session().snapshot().firmware()).isPresent();
            }
        }
    }

    @Test
    void aClientWhoseServerStandsLaterIsConnectedThen() throws Exception {
        int port;
        try (ServerSocket reserved = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = reserved.getLocalPort();
        }
        try (SimulatedModule module = module(); Bench bench = bench(module, port, Optional.empty())) {
            bench.session().connect();
            bench.await("refused", now -> Bench.link(now, "client-1").orElseThrow().state() instanceof LinkState.Retrying retrying
                    && retrying.failure() instanceof SessionFailure.ClientRefused refused && refused.remotePort() == port);
            assertThat(bench.session().state()).isInstanceOf(SessionState.Online.class);
            try (EchoServer echo = EchoServer.at(port)) {
                assertThat(bench.awaitOpen("client-1").id()).isPresent();
                assertThat(bench.awaitOpen("client-1").last().orElseThrow().failure()).isInstanceOf(SessionFailure.ClientRefused.class);
                assertThat(echo.port()).isEqualTo(port);
            }
        }
    }

    @Test
    void aClientWhoseServerHangsUpIsConnectedAgain() throws Exception {
        try (EchoServer echo = EchoServer.start(); SimulatedModule module = module(); Bench bench = bench(module, echo.port(), Optional.empty())) {
            bench.session().connect();
            bench.awaitOpen("client-1");
            bench.await("accepted", now -> echo.clientsEver() == 1);
            echo.hangUp();
            bench.await("connected again", now -> echo.clientsEver() == 2);
            bench.awaitOpen("client-1");
        }
    }

    @Test
    void aServerWhosePortIsTakenStandsOnceItIsFree() throws Exception {
        try (EchoServer echo = EchoServer.start(); SimulatedModule module = SimulatedModule.builder().air(air).time(FAST).start()) {
            ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            int port = taken.getLocalPort();
            try (taken; Bench bench = bench(module, echo.port(), Optional.of(new ServerProfile(port, DataBehaviour.ECHO)))) {
                bench.session().connect();
                SessionFailure failure = bench.await("refused", now -> now.server().orElseThrow().failure().isPresent()).server().orElseThrow()
                        .failure().orElseThrow();
                assertThat(failure).isInstanceOfSatisfying(SessionFailure.ServerRefused.class,
                        refused -> assertThat(refused.localPort()).isEqualTo(port));
                taken.close();
                bench.awaitListening();
                assertEchoes(module);
            }
        }
    }

    /** A client that says something and leaves at once is served all the same. */
    @Test
    void aShortVisitToTheServerIsCountedAndVanishes() throws Exception {
        try (EchoServer echo = EchoServer.start(); SimulatedModule module = module()) {
            try (Bench bench = bench(module, echo.port(), Optional.of(new ServerProfile(8080, DataBehaviour.NOTHING)))) {
                Flow received = new Flow();
                bench.session().receive(data -> {
                    if (data.key().startsWith("accepted-")) {
                        received.add(data.bytes(), data.bytes().length);
                    }
                });
                bench.session().connect();
                bench.awaitListening();
                for (int i = 1; i <= 20; i++) {
                    int visits = i;
                    try (Socket socket = connect(module)) {
                        socket.getOutputStream().write("hello".getBytes(StandardCharsets.US_ASCII));
                    }
                    bench.await("visit " + i, now -> received.count() == 5L * visits && now.server().orElseThrow().clients() == 0);
                }
            }
        }
    }

    /** What a client says reaches the user even when it has left before anybody here could look. */
    @Test
    void aVisitThatIsOverBeforeItIsToldOfIsServedAllTheSame() throws Exception {
        String closed = "0,CLOSED";
        Overheard overheard = new Overheard();
        CountDownLatch over = new CountDownLatch(1);
        try (EchoServer echo = EchoServer.start(); SimulatedModule module = module()) {
            ConnectionProfile profile = Bench.profile(ModulePorts.ADDRESS).withServer(Optional.of(new ServerProfile(8080, DataBehaviour.NOTHING)))
                    .withClients(List.of(new ClientProfile("127.0.0.1", echo.port(), DataBehaviour.NOTHING)));
            try (Bench bench = new Bench(profile, new Ports(List.of(new ModulePorts(module))), asked -> Optional.of(Bench.PASSWORD.toCharArray()),
                    () -> Optional.of(overheard), FAST)) {
                Flow received = new Flow();
                bench.session().receive(data -> received.add(data.bytes(), data.bytes().length));
                bench.session().connect();
                bench.awaitOpen("client-1");
                bench.awaitListening();
                // Holds up the thread that tells of links, as a busy machine does.
                bench.session().subscribe(event -> {
                    if (event.equals(new SessionEvent.DataReceived("client-1", 1))) {
                        await(over);
                    }
                });
                bench.session().send("client-1", new byte[] {1}, Duration.ofSeconds(100));
                overheard.await("+IPD,4,1:");
                try (Socket socket = connect(module)) {
                    socket.getOutputStream().write("hello".getBytes(StandardCharsets.US_ASCII));
                }
                overheard.await(closed);
                // The tap hears before the driver; this is answered after the driver has heard all of the above.
                bench.session().send("client-1", new byte[] {2}, Duration.ofSeconds(100));
                over.countDown();
                bench.await("what it said", now -> received.count() == 2 + 5);
            }
        } finally {
            over.countDown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private SimulatedModule module() {
        return SimulatedModule.builder().air(air).time(FAST).freeServerPorts(true).start();
    }

    private static Bench bench(SimulatedModule module, int remotePort, Optional<ServerProfile> server) {
        ConnectionProfile profile = Bench.profile(ModulePorts.ADDRESS)
                .withClients(List.of(new ClientProfile("127.0.0.1", remotePort, DataBehaviour.NOTHING))).withServer(server);
        return new Bench(profile, new ModulePorts(module), FAST);
    }

    private static Socket connect(SimulatedModule module) throws IOException {
        InetSocketAddress server = module.serverEndpoint().orElseThrow();
        Socket socket = new Socket(server.getAddress(), server.getPort());
        socket.setSoTimeout(20_000);
        return socket;
    }

    private static void assertEchoes(SimulatedModule module) throws IOException {
        try (Socket socket = connect(module)) {
            socket.getOutputStream().write(42);
            assertThat(socket.getInputStream().read()).isEqualTo(42);
        }
    }
}
