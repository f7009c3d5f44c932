package org.espbench.together;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.espbench.connection.SecretKind;
import org.espbench.connection.Secrets;
import org.espbench.connection.SecretsException;
import org.espbench.connection.SessionFailure;
import org.espbench.connection.SessionState;
import org.espbench.connection.profile.ClientProfile;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.DataBehaviour;
import org.espbench.connection.profile.StationProfile;
import org.espbench.modem.port.Ports;
import org.espbench.modem.time.Time;
import org.espbench.simulator.SimulatedModule;
import org.espbench.simulator.air.AccessPoint;
import org.espbench.simulator.air.SimulatedAir;
import org.junit.jupiter.api.Test;

/** Joining, losing and finding the network again. Ten times the radio's pace. */
class NetworkTest {

    private static final Time FAST = Time.scaled(0.1);
    private static final AccessPoint NETWORK = AccessPoint.of(Bench.SSID, Bench.PASSWORD);

    private final SimulatedAir air = new SimulatedAir();

    @Test
    void aWrongPasswordEndsTheSessionWithWords() throws Exception {
        air.add(AccessPoint.of(Bench.SSID, "another one"));
        try (SimulatedModule module = module(); Bench bench = bench(module, password())) {
            bench.session().connect();
            assertThat(failureOf(bench)).isEqualTo(new SessionFailure.WrongPassword(Bench.SSID));
            assertThat(failureOf(bench).sentence()).contains(Bench.SSID).doesNotContain("s3cret");
        }
    }

    @Test
    void aMissingPasswordIsAskedForBeforeAnythingIsSent() throws Exception {
        air.add(NETWORK);
        try (SimulatedModule module = module(); Bench bench = bench(module, Secrets.NONE)) {
            bench.session().connect();
            assertThat(failureOf(bench)).isEqualTo(new SessionFailure.PasswordMissing(SecretKind.STATION, Bench.SSID));
            // Not asserted on the list itself: a failure would print the password in it.
            assertThat(module.commands().stream().anyMatch(command -> command.contains("CWJAP"))).isFalse();
        }
    }

    @Test
    void cancellingTheQuestionForThePasswordEndsTheSessionWithThatReason() throws Exception {
        air.add(NETWORK);
        try (SimulatedModule module = module(); Bench bench = bench(module, profile -> {
            throw SecretsException.cancelled("You cancelled the question for the master password.");
        })) {
            bench.session().connect();
            assertThat(failureOf(bench)).isEqualTo(new SessionFailure.PasswordUnavailable(true, "You cancelled the question for the master password."));
        }
    }

    @Test
    void thePasswordIsWipedAfterUse() throws Exception {
        air.add(NETWORK);
        char[] password = Bench.PASSWORD.toCharArray();
        try (SimulatedModule module = module(); Bench bench = bench(module, profile -> Optional.of(password))) {
            bench.session().connect();
            bench.awaitState(SessionState.Online.class);
            assertThat(password).containsOnly('\0');
        }
    }

    @Test
    void anAccessPointThatIsNotThereYetIsTriedAgainUntilItIs() throws Exception {
        try (SimulatedModule module = module(); Bench bench = bench(module, password())) {
            bench.session().connect();
            bench.awaitPassed("not found", state -> state instanceof SessionState.BackingOff backing
                    && backing.failure().equals(new SessionFailure.AccessPointNotFound(Bench.SSID)) && backing.next() == SessionState.Step.JOIN);
            air.add(NETWORK);
            bench.awaitState(SessionState.Online.class);
        }
    }

    @Test
    void anOpenNetworkNeedsNoPassword() throws Exception {
        air.add(AccessPoint.open("open air"));
        ConnectionProfile profile = Bench.profile(ModulePorts.ADDRESS).withStation(Optional.of(new StationProfile("open air", true)));
        try (SimulatedModule module = module(); Bench bench = new Bench(profile, new Ports(List.of(new ModulePorts(module))), asked -> {
            throw new AssertionError("asked for a password that nobody needs");
        }, Optional::empty, FAST)) {
            bench.session().connect();
            bench.awaitState(SessionState.Online.class);
        }
    }

    @Test
    void aLostAccessPointIsJoinedAgainAndClientsComeBack() throws Exception {
        air.add(NETWORK);
        try (EchoServer echo = EchoServer.start(); SimulatedModule module = module()) {
            ConnectionProfile profile = Bench.profile(ModulePorts.ADDRESS)
                    .withClients(List.of(new ClientProfile("127.0.0.1", echo.port(), DataBehaviour.NOTHING)));
            try (Bench bench = new Bench(profile, new ModulePorts(module), FAST)) {
                bench.session().connect();
                bench.awaitOpen("client-1");
                air.remove(NETWORK);
                bench.awaitPassed("lost", state -> state instanceof SessionState.BackingOff backing
                        && backing.failure() instanceof SessionFailure.AccessPointLost);
                bench.await("no address", now -> now.station().orElseThrow().address().isEmpty());
                air.add(NETWORK);
                bench.awaitState(SessionState.Online.class);
                bench.await("the client again", now -> echo.clientsEver() == 2);
                bench.awaitOpen("client-1");
            }
        }
    }

    @Test
    void withoutANetworkInTheProfileTheModulesOwnServes() throws Exception {
        air.add(NETWORK);
        try (SimulatedModule module = module()) {
            try (Bench bench = bench(module, password())) {
                bench.session().connect();
                bench.awaitState(SessionState.Online.class);
            }
            ConnectionProfile bare = Bench.profile(ModulePorts.ADDRESS).withStation(Optional.empty());
            try (Bench bench = new Bench(bare, new ModulePorts(module), FAST)) {
                bench.session().connect();
                bench.awaitState(SessionState.Ready.class);
                assertThat(bench.session().snapshot().firmware().orElseThrow()).contains("1.7.5");
            }
        }
    }

    private SimulatedModule module() {
        return SimulatedModule.builder().air(air).time(FAST).start();
    }

    private static Secrets password() {
        return profile -> Optional.of(Bench.PASSWORD.toCharArray());
    }

    private static Bench bench(SimulatedModule module, Secrets secrets) {
        return new Bench(Bench.profile(ModulePorts.ADDRESS), new Ports(List.of(new ModulePorts(module))), secrets, Optional::empty, FAST);
    }

    private static SessionFailure failureOf(Bench bench) throws InterruptedException {
        return ((SessionState.Closed) bench.await("the end", now -> now.state() instanceof SessionState.Closed closed
                && closed.failure().isPresent()).state()).failure().orElseThrow();
    }
}
