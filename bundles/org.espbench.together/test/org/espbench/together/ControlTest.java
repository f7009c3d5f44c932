package org.espbench.together;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.espbench.connection.LinkState;
import org.espbench.connection.ModuleSnapshot;
import org.espbench.connection.SendProgress;
import org.espbench.connection.SessionFailure;
import org.espbench.connection.SessionState;
import org.espbench.connection.StationSnapshot;
import org.espbench.connection.profile.ClientProfile;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.DataBehaviour;
import org.espbench.connection.profile.ReconnectPolicy;
import org.espbench.connection.profile.ServerProfile;
import org.espbench.connection.profile.StationProfile;
import org.espbench.modem.ModemException;
import org.espbench.modem.port.Ports;
import org.espbench.modem.station.ScanOptions;
import org.espbench.modem.station.Sighting;
import org.espbench.modem.time.Time;
import org.espbench.simulator.SimulatedModule;
import org.espbench.simulator.air.AccessPoint;
import org.espbench.simulator.air.SimulatedAir;
import org.espbench.simulator.fault.Action;
import org.espbench.simulator.fault.Trigger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user does with a session that is at work. */
class ControlTest {

    private static final Time FAST = Time.scaled(0.1);
    private static final Duration BUDGET = Duration.ofSeconds(200);
    private static final AccessPoint NETWORK = AccessPoint.of(Bench.SSID, Bench.PASSWORD);

    @TempDir
    Path folder = Path.of("");

    private final SimulatedAir air = new SimulatedAir();

    ControlTest() {
        air.add(NETWORK);
    }

    @Test
    void joiningAgainBringsTheClientsBack() throws Exception {
        try (EchoServer echo = EchoServer.start(); SimulatedModule module = module(); Bench bench = bench(module, echo.port())) {
            bench.session().connect();
            bench.awaitOpen("client-1");
            bench.session().rejoin();
            bench.await("the client again", now -> echo.clientsEver() == 2);
            bench.awaitOpen("client-1");
            assertThat(bench.stateNames()).containsExactly("Closed", "Opening", "Ready", "Joining", "AwaitingAddress", "Online", "Joining",
                    "AwaitingAddress", "Online");
        }
    }

    @Test
    void aResetSetsEverythingUpAgainWithoutAPause() throws Exception {
        try (EchoServer echo = EchoServer.start(); SimulatedModule module = module(); Bench bench = bench(module, echo.port())) {
            bench.session().connect();
            bench.awaitOpen("client-1");
            bench.awaitListening();
            bench.session().reset();
            bench.await("the client again", now -> echo.clientsEver() == 2);
            bench.awaitOpen("client-1");
            bench.awaitListening();
            assertThat(bench.stateNames()).containsExactly("Closed", "Opening", "Ready", "Joining", "AwaitingAddress", "Online", "Resetting", "Ready",
                    "Joining", "AwaitingAddress", "Online");
            assertThat(module.commands()).contains("AT+RST");
        }
    }

    @Test
    void aClientThatIsClosedStaysClosedUntilItIsOpened() throws Exception {
        try (EchoServer echo = EchoServer.start(); SimulatedModule module = module(); Bench bench = bench(module, echo.port())) {
            bench.session().connect();
            bench.awaitOpen("client-1");
            bench.session().closeLink("client-1", BUDGET);
            bench.await("closed", now -> state(bench) instanceof LinkState.Shut);
            bench.session().rejoin();
            bench.awaitPassed("joining again", state -> state instanceof SessionState.Joining);
            bench.awaitState(SessionState.Online.class);
            assertThat(state(bench)).isInstanceOf(LinkState.Shut.class);
            assertThat(echo.clientsEver()).isEqualTo(1);
            bench.session().openLink("client-1");
            bench.awaitOpen("client-1");
        }
    }

    @Test
    void aClientThatWaitsToBeTriedAgainCanBeClosedToo() throws Exception {
        int port;
        try (ServerSocket reserved = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = reserved.getLocalPort();
        }
        try (SimulatedModule module = module(); Bench bench = bench(module, port)) {
            bench.session().connect();
            bench.await("refused", now -> state(bench) instanceof LinkState.Retrying);
            bench.session().closeLink("client-1", BUDGET);
            bench.await("closed", now -> state(bench) instanceof LinkState.Shut);
        }
    }

    @Test
    void aClientThatIsClosedWhileItIsBeingConnectedIsClosedThen() throws Exception {
        try (EchoServer echo = EchoServer.start(); SimulatedModule module = module(); Bench bench = bench(module, echo.port())) {
            module.when(Trigger.command("AT+CIPSTART")).then(Action.dawdle(Duration.ofSeconds(4)));
            bench.session().connect();
            bench.await("connecting", now -> state(bench) instanceof LinkState.Connecting);
            bench.session().closeLink("client-1", BUDGET);
            bench.await("closed", now -> state(bench) instanceof LinkState.Shut);
            bench.session().openLink("client-1");
            bench.awaitOpen("client-1");
        }
    }

    @Test
    void aVisitorCanBeSentAway() throws Exception {
        try (EchoServer echo = EchoServer.start(); SimulatedModule module = module(); Bench bench = bench(module, echo.port())) {
            bench.session().connect();
            bench.awaitListening();
            try (Socket socket = visit(module)) {
                bench.awaitOpen("accepted-1");
                bench.session().closeLink("accepted-1", BUDGET);
                assertThat(socket.getInputStream().read()).isEqualTo(-1);
                bench.await("gone", now -> now.server().orElseThrow().clients() == 0);
            }
        }
    }

    @Test
    void whatIsSentToAllVisitorsReachesEachOfThem() throws Exception {
        byte[] hello = "hello".getBytes(StandardCharsets.US_ASCII);
        try (EchoServer echo = EchoServer.start(); SimulatedModule module = module(); Bench bench = bench(module, echo.port())) {
            bench.session().connect();
            bench.awaitListening();
            assertThatExceptionOfType(ModemException.NotSent.class).isThrownBy(() -> bench.session().sendToVisitors(hello, BUDGET))
                    .withMessageContaining("Nobody");
            try (Socket first = visit(module); Socket second = visit(module)) {
                bench.awaitOpen("accepted-1");
                bench.awaitOpen("accepted-2");
                bench.session().sendToVisitors(hello, BUDGET);
                assertThat(first.getInputStream().readNBytes(5)).isEqualTo(hello);
                assertThat(second.getInputStream().readNBytes(5)).isEqualTo(hello);
            }
        }
    }

    @Test
    void aCommandOfTheUsersOwnIsAnswered() throws Exception {
        try (EchoServer echo = EchoServer.start(); SimulatedModule module = module(); Bench bench = bench(module, echo.port())) {
            assertThatExceptionOfType(ModemException.NotSent.class).isThrownBy(() -> bench.session().command("AT+GMR", BUDGET))
                    .withMessageContaining("Connect first");
            bench.session().connect();
            bench.awaitState(SessionState.Online.class);
            assertThat(bench.session().command("AT+GMR", BUDGET).lines()).anyMatch(line -> line.contains("1.7.5"));
            assertThatExceptionOfType(ModemException.Refused.class).isThrownBy(() -> bench.session().command("AT+NONSENSE", BUDGET));
            assertThat(bench.session().state()).isInstanceOf(SessionState.Online.class);
        }
    }

    @Test
    void aScanTellsEachAccessPointAsItComes() throws Exception {
        air.add(AccessPoint.open("open air"));
        List<String> seen = new ArrayList<>();
        try (EchoServer echo = EchoServer.start(); SimulatedModule module = module(); Bench bench = bench(module, echo.port())) {
            bench.session().connect();
            bench.awaitState(SessionState.Online.class);
            List<Sighting> all = bench.session().scan(ScanOptions.ALL, sighting -> seen.add(sighting.ssid()), BUDGET);
            assertThat(all).extracting(Sighting::ssid).containsExactlyInAnyOrder(Bench.SSID, "open air").isEqualTo(seen);
        }
    }

    @Test
    void aFileIsSentWholeAndTold() throws Exception {
        Path file = Files.write(folder.resolve("file"), new byte[10_000]);
        List<Long> told = new ArrayList<>();
        try (EchoServer echo = EchoServer.start(); SimulatedModule module = module(); Bench bench = bench(module, echo.port())) {
            bench.session().connect();
            bench.awaitOpen("client-1");
            assertThat(bench.session().sendFile("client-1", file, (sent, total) -> {
                assertThat(total).isEqualTo(10_000);
                return told.add(sent);
            })).isEqualTo(10_000);
            assertThat(told).isSorted().endsWith(10_000L).hasSizeGreaterThan(3);
            bench.await("its echo", now -> now.links().getFirst().bytesIn() == 10_000);
            assertThat(bench.session().snapshot().links().getFirst().rateOut()).isPositive();
            assertThatExceptionOfType(NoSuchFileException.class)
                    .isThrownBy(() -> bench.session().sendFile("client-1", folder.resolve("none"), SendProgress.NONE));
        }
    }

    @Test
    void theSendingOfAFileCanBeCancelled() throws Exception {
        Path file = Files.write(folder.resolve("file"), new byte[100_000]);
        try (EchoServer echo = EchoServer.start(); SimulatedModule module = module(); Bench bench = bench(module, echo.port())) {
            bench.session().connect();
            bench.awaitOpen("client-1");
            long sent = bench.session().sendFile("client-1", file, (so, total) -> so < 5000);
            assertThat(sent).isBetween(5000L, 10_000L);
            bench.await("what was sent", now -> echo.in().count() == sent);
            bench.session().send("client-1", new byte[1], BUDGET);
        }
    }

    @Test
    void signalAndMemoryAreAskedForNowAndThen() throws Exception {
        try (EchoServer echo = EchoServer.start(); SimulatedModule module = module(); Bench bench = bench(module, echo.port())) {
            bench.session().connect();
            bench.await("the signal", now -> now.station().map(StationSnapshot::rssi).equals(Optional.of(OptionalInt.of(-47))));
            bench.await("the memory", now -> now.module().map(ModuleSnapshot::freeMemory).filter(OptionalInt::isPresent).isPresent());
            air.add(NETWORK.rssi(-71));
            bench.session().refresh();
            bench.await("the weaker signal", now -> now.station().map(StationSnapshot::rssi).equals(Optional.of(OptionalInt.of(-71))));
            air.add(NETWORK.rssi(-62));
            bench.session().setRefresh(Duration.ofSeconds(1));
            bench.await("the better signal", now -> now.station().map(StationSnapshot::rssi).equals(Optional.of(OptionalInt.of(-62))));
            bench.session().disconnect();
            bench.awaitState(SessionState.Closed.class);
            assertThat(bench.session().snapshot().module()).isEmpty();
        }
    }

    @Test
    void aPauseEndsWhenTheUserIsInAHurry() throws Exception {
        air.remove(NETWORK);
        try (SimulatedModule module = module(); Bench bench = patient(module, new ReconnectPolicy(0, 7200, 7200))) {
            bench.session().connect();
            bench.awaitState(SessionState.BackingOff.class);
            bench.session().tryNow();
            bench.await("the second pause", now -> now.state() instanceof SessionState.BackingOff backing && backing.attempt() == 2);
            air.add(NETWORK);
            bench.session().tryNow();
            bench.awaitState(SessionState.Online.class);
        }
    }

    @Test
    void afterAsManyAttemptsAsTheProfileAllowsTheSessionGivesUp() throws Exception {
        air.remove(NETWORK);
        try (SimulatedModule module = module(); Bench bench = patient(module, new ReconnectPolicy(2, 1, 1))) {
            bench.session().connect();
            assertThat(((SessionState.Closed) bench.await("the end", now -> now.state() instanceof SessionState.Closed closed
                    && closed.failure().isPresent()).state()).failure())
                    .contains(new SessionFailure.GaveUp(2, new SessionFailure.AccessPointNotFound(Bench.SSID)));
            assertThat(bench.stateNames().stream().filter("Joining"::equals)).hasSize(3);
        }
    }

    private SimulatedModule module() {
        return SimulatedModule.builder().air(air).time(FAST).freeServerPorts(true).start();
    }

    private static Bench bench(SimulatedModule module, int remotePort) {
        ConnectionProfile profile = Bench.profile(ModulePorts.ADDRESS)
                .withClients(List.of(new ClientProfile("127.0.0.1", remotePort, DataBehaviour.NOTHING)))
                .withServer(Optional.of(new ServerProfile(8080, DataBehaviour.NOTHING)));
        return new Bench(profile, new ModulePorts(module), FAST);
    }

    private static Bench patient(SimulatedModule module, ReconnectPolicy policy) {
        StationProfile station = new StationProfile(Bench.SSID, false).withReconnect(policy);
        return new Bench(Bench.profile(ModulePorts.ADDRESS).withStation(Optional.of(station)), new Ports(List.of(new ModulePorts(module))),
                new BenchSecrets(), Optional::empty, FAST);
    }

    private static LinkState state(Bench bench) {
        return Bench.link(bench.session().snapshot(), "client-1").orElseThrow().state();
    }

    private static Socket visit(SimulatedModule module) throws Exception {
        InetSocketAddress server = module.serverEndpoint().orElseThrow();
        Socket socket = new Socket(server.getAddress(), server.getPort());
        socket.setSoTimeout(20_000);
        return socket;
    }
}
