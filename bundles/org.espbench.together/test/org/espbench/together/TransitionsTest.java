package org.espbench.together;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.espbench.connection.Secrets;
import org.espbench.connection.SessionFailure;
import org.espbench.connection.SessionState;
import org.espbench.connection.StationSnapshot;
import org.espbench.connection.profile.ClientProfile;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.DataBehaviour;
import org.espbench.connection.profile.Encryption;
import org.espbench.connection.profile.ReconnectPolicy;
import org.espbench.connection.profile.SoftApProfile;
import org.espbench.connection.profile.StationProfile;
import org.espbench.connection.profile.Use;
import org.espbench.modem.Modem;
import org.espbench.modem.net.WifiMode;
import org.espbench.modem.port.Ports;
import org.espbench.modem.time.Time;
import org.espbench.simulator.SimulatedModule;
import org.espbench.simulator.air.AccessPoint;
import org.espbench.simulator.air.SimulatedAir;
import org.junit.jupiter.api.Test;

/** The ways through the diagram of {@link SessionState} that no other test goes. */
class TransitionsTest {

    private static final Time FAST = Time.scaled(0.1);
    private static final Duration BUDGET = Duration.ofSeconds(100);
    private static final AccessPoint NETWORK = AccessPoint.of(Bench.SSID, Bench.PASSWORD);

    private final SimulatedAir air = new SimulatedAir();

    @Test
    void anAccessPointThatGivesNoAddressIsTriedAgainUntilItDoes() throws Exception {
        air.add(NETWORK.dhcp(false));
        try (SimulatedModule module = module(); Bench bench = bench(module, Bench.profile(ModulePorts.ADDRESS))) {
            bench.session().connect();
            bench.awaitPassed("no address", state -> state instanceof SessionState.BackingOff backing
                    && (backing.failure() instanceof SessionFailure.NoAddress || backing.failure() instanceof SessionFailure.JoinFailed));
            air.add(NETWORK);
            bench.awaitState(SessionState.Online.class);
        }
    }

    @Test
    void aModuleThatFindsBackByItselfIsNotMadeToJoinAgain() throws Exception {
        air.add(NETWORK);
        StationProfile patient = new StationProfile(Bench.SSID, false).withReconnect(new ReconnectPolicy(0, 7200, 7200));
        try (SimulatedModule module = module();
                Bench bench = bench(module, Bench.profile(ModulePorts.ADDRESS).withStation(Optional.of(patient)))) {
            bench.session().connect();
            bench.awaitState(SessionState.Online.class);
            air.remove(NETWORK);
            bench.awaitState(SessionState.BackingOff.class);
            air.add(NETWORK);
            bench.awaitState(SessionState.Online.class);
            assertThat(bench.stateNames()).containsExactly("Closed", "Opening", "Ready", "Joining", "AwaitingAddress", "Online", "BackingOff",
                    "AwaitingAddress", "Online");
        }
    }

    @Test
    void withoutANetworkInTheProfileTheModulesOwnMemoryServesForItsLinks() throws Exception {
        air.add(NETWORK);
        try (EchoServer echo = EchoServer.start(); SimulatedModule module = module()) {
            try (Modem modem = Modem.open(module.connect(), FAST)) {
                modem.initialise(BUDGET);
                modem.radio().storing().setMode(WifiMode.STATION, BUDGET);
                modem.station().storing().join(org.espbench.modem.net.AccessPoint.named(Bench.SSID), Bench.PASSWORD.toCharArray(), BUDGET);
            }
            ConnectionProfile bare = Bench.profile(ModulePorts.ADDRESS).withStation(Optional.empty())
                    .withClients(List.of(new ClientProfile("127.0.0.1", echo.port(), DataBehaviour.NOTHING)));
            try (Bench bench = new Bench(bare, new Ports(List.of(new ModulePorts(module))), Secrets.NONE, Optional::empty, FAST)) {
                bench.session().connect();
                bench.awaitOpen("client-1");
                assertThat(bench.stateNames()).containsExactly("Closed", "Opening", "Ready", "AwaitingAddress", "Online");
                bench.await("the network's name", now -> now.station().flatMap(StationSnapshot::ssid).equals(Optional.of(Bench.SSID)));
            }
        }
    }

    @Test
    void aCancelledQuestionForTheOwnNetworksPasswordEndsTheSession() throws Exception {
        ConnectionProfile own = Bench.profile(ModulePorts.ADDRESS).withStation(Optional.empty())
                .withSoftAp(Optional.of(new SoftApProfile("own", Encryption.WPA2)));
        BenchSecrets secrets = new BenchSecrets().softAp(Optional.empty()).cancelling();
        try (SimulatedModule module = module(); Bench bench = new Bench(own, new Ports(List.of(new ModulePorts(module))), secrets, Optional::empty,
                FAST)) {
            bench.session().connect();
            assertThat(((SessionState.Closed) bench.await("the end", now -> now.state() instanceof SessionState.Closed closed
                    && closed.failure().isPresent()).state()).failure().orElseThrow())
                    .isInstanceOfSatisfying(SessionFailure.PasswordUnavailable.class, failure -> assertThat(failure.cancelled()).isTrue());
            assertThat(module.commands().stream().anyMatch(command -> command.contains("CWSAP"))).isFalse();
        }
    }

    @Test
    void aSessionThatListensCanBeEnded() throws Exception {
        try (SimulatedModule module = module(); Bench bench = bench(module, Bench.profile(ModulePorts.ADDRESS).withUse(Use.LISTEN))) {
            for (int i = 0; i < 3; i++) {
                bench.session().connect();
                bench.awaitState(SessionState.Listening.class);
                bench.session().disconnect();
                assertThat(bench.awaitState(SessionState.Closed.class).failure()).isEmpty();
                module.connect().close();
            }
        }
    }

    @Test
    void aSessionThatResetsItsModuleCanBeEnded() throws Exception {
        air.add(NETWORK);
        try (SimulatedModule module = module(); Bench bench = bench(module, Bench.profile(ModulePorts.ADDRESS))) {
            bench.session().connect();
            bench.awaitState(SessionState.Online.class);
            bench.session().reset();
            bench.awaitPassed("the reset", state -> state instanceof SessionState.Resetting);
            bench.session().disconnect();
            assertThat(bench.awaitState(SessionState.Closed.class).failure()).isEmpty();
            module.connect().close();
        }
    }

    private SimulatedModule module() {
        return SimulatedModule.builder().air(air).time(FAST).start();
    }

    private static Bench bench(SimulatedModule module, ConnectionProfile profile) {
        return new Bench(profile, new Ports(List.of(new ModulePorts(module))), new BenchSecrets(), Optional::empty, FAST);
    }
}
