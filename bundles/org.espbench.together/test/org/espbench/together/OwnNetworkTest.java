package org.espbench.together;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.Optional;

import org.espbench.connection.LinkState;
import org.espbench.connection.SessionState;
import org.espbench.connection.profile.ClientProfile;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.DataBehaviour;
import org.espbench.connection.profile.Encryption;
import org.espbench.connection.profile.ServerProfile;
import org.espbench.connection.profile.SoftApProfile;
import org.espbench.modem.port.Ports;
import org.espbench.modem.softap.SoftApClient;
import org.espbench.modem.time.Time;
import org.espbench.simulator.SimulatedModule;
import org.espbench.simulator.air.AccessPoint;
import org.espbench.simulator.air.SimulatedAir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A module that opens a network itself: the server stands at once, clients begin when somebody has joined and has an address. */
class OwnNetworkTest {

    private static final Time FAST = Time.scaled(0.1);
    private static final String VISITOR = "00:11:22:33:44:55";

    private final SimulatedAir air = new SimulatedAir();

    @ParameterizedTest
    @ValueSource(strings = {"0.40", "1.3.0", "1.7.5", "2.0.0", "2.2.1"})
    void clientsBeginOnceSomebodyHasAnAddress(String firmware) throws Exception {
        try (EchoServer echo = EchoServer.start(); SimulatedModule module = module(firmware)) {
            InetSocketAddress server = new InetSocketAddress(InetAddress.getLoopbackAddress(), echo.port());
            for (int last = 2; last < 10; last++) {
                air.map("192.168.4." + last + ":7000", server);
            }
            try (Bench bench = bench(module, own())) {
                bench.session().connect();
                assertThat(bench.awaitState(SessionState.Online.class).address().ip()).isEqualTo("192.168.4.1");
                bench.awaitListening();
                assertThat(bench.session().snapshot().softAp().orElseThrow().clients()).isEmpty();
                assertThat(state(bench)).isEqualTo(new LinkState.Waiting());
                assertThat(echo.clientsEver()).isZero();
                module.stationJoins(VISITOR);
                bench.awaitOpen("client-1");
                assertThat(bench.await("the visitor", now -> !now.softAp().orElseThrow().clients().isEmpty()).softAp().orElseThrow().clients())
                        .extracting(SoftApClient::mac).containsExactly(VISITOR);
                module.stationLeaves(VISITOR);
                bench.await("the visitor gone", now -> now.softAp().orElseThrow().clients().isEmpty());
                assertThat(bench.session().state()).isInstanceOf(SessionState.Online.class);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.7.5", "2.2.1"})
    void itsServerServesAndComesBackAfterARestart(String firmware) throws Exception {
        try (EchoServer echo = EchoServer.start(); SimulatedModule module = module(firmware); Bench bench = bench(module, own())) {
            bench.session().connect();
            bench.awaitListening();
            assertEchoes(module);
            module.reset();
            bench.awaitPassed("the restart", state -> state instanceof SessionState.BackingOff);
            bench.awaitState(SessionState.Online.class);
            bench.awaitListening();
            assertEchoes(module);
            assertThat(echo.clientsEver()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.7.5", "2.2.1"})
    void besideAStationTheServerStandsBeforeTheStationIsOnline(String firmware) throws Exception {
        AccessPoint late = AccessPoint.of(Bench.SSID, Bench.PASSWORD);
        ConnectionProfile both = own().withStation(Bench.profile(ModulePorts.ADDRESS).station());
        try (SimulatedModule module = module(firmware); Bench bench = bench(module, both)) {
            bench.session().connect();
            bench.awaitListening();
            assertThat(bench.stateNames()).doesNotContain("Online");
            assertEchoes(module);
            air.add(late);
            bench.awaitState(SessionState.Online.class);
            air.remove(late);
            bench.awaitPassed("the loss", state -> state instanceof SessionState.BackingOff);
            assertEchoes(module);
        }
    }

    private static ConnectionProfile own() {
        return Bench.profile(ModulePorts.ADDRESS).withStation(Optional.empty())
                .withSoftAp(Optional.of(new SoftApProfile("bench's own", Encryption.WPA2)))
                .withClients(List.of(new ClientProfile("192.168.4.2", 7000, DataBehaviour.NOTHING)))
                .withServer(Optional.of(new ServerProfile(8080, DataBehaviour.ECHO)));
    }

    private SimulatedModule module(String firmware) {
        return SimulatedModule.builder().firmware(firmware).air(air).time(FAST).freeServerPorts(true).start();
    }

    private static Bench bench(SimulatedModule module, ConnectionProfile profile) {
        return new Bench(profile, new Ports(List.of(new ModulePorts(module))), new BenchSecrets(), Optional::empty, FAST);
    }

    private static LinkState state(Bench bench) {
        return Bench.link(bench.session().snapshot(), "client-1").orElseThrow().state();
    }

    private static void assertEchoes(SimulatedModule module) throws Exception {
        InetSocketAddress server = module.serverEndpoint().orElseThrow();
        try (Socket socket = new Socket(server.getAddress(), server.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(42);
            assertThat(socket.getInputStream().read()).isEqualTo(42);
        }
    }
}
