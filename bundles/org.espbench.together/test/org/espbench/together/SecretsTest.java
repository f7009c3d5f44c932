package org.espbench.together;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.espbench.connection.SecretKind;
import org.espbench.connection.SecretQuestion;
import org.espbench.connection.SecretQuestion.Reason;
import org.espbench.connection.SessionFailure;
import org.espbench.connection.SessionState;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.Encryption;
import org.espbench.connection.profile.SoftApProfile;
import org.espbench.modem.port.Ports;
import org.espbench.modem.time.Time;
import org.espbench.simulator.SimulatedModule;
import org.espbench.simulator.air.AccessPoint;
import org.espbench.simulator.air.SimulatedAir;
import org.junit.jupiter.api.Test;

/** What happens when the store has no password that will do. No assertion is made on passwords themselves: its failure would print them. */
class SecretsTest {

    private static final Time FAST = Time.scaled(0.1);
    private static final AccessPoint NETWORK = AccessPoint.of(Bench.SSID, Bench.PASSWORD);
    private static final String OWN = "bench's own";

    private final SimulatedAir air = new SimulatedAir();

    SecretsTest() {
        air.add(NETWORK);
    }

    @Test
    void aMissingPasswordIsAskedForByTheNameOfItsNetwork() throws Exception {
        BenchSecrets secrets = new BenchSecrets().station(Optional.empty()).answering(Bench.PASSWORD);
        try (SimulatedModule module = module(); Bench bench = bench(module, secrets)) {
            bench.session().connect();
            bench.awaitState(SessionState.Online.class);
            SecretQuestion question = only(secrets);
            assertThat(question.reason()).isEqualTo(Reason.MISSING);
            assertThat(question.kind()).isEqualTo(SecretKind.STATION);
            assertThat(question.sentence()).contains(Bench.SSID, bench.session().profile().name());
        }
    }

    @Test
    void theAnswerServesForLaterJoinsToo() throws Exception {
        BenchSecrets secrets = new BenchSecrets().station(Optional.empty()).answering(Bench.PASSWORD);
        try (SimulatedModule module = module(); Bench bench = bench(module, secrets)) {
            bench.session().connect();
            bench.awaitState(SessionState.Online.class);
            module.reset();
            bench.awaitPassed("the restart", state -> state instanceof SessionState.BackingOff);
            bench.awaitState(SessionState.Online.class);
            only(secrets);
        }
    }

    @Test
    void aCancelledQuestionLeavesTheSessionClosedAndSaysWhy() throws Exception {
        BenchSecrets secrets = new BenchSecrets().station(Optional.empty()).cancelling();
        try (SimulatedModule module = module(); Bench bench = bench(module, secrets)) {
            bench.session().connect();
            assertThat(failureOf(bench)).isEqualTo(new SessionFailure.PasswordUnavailable(true, "You cancelled the question for the password."));
            assertThat(module.commands().stream().anyMatch(command -> command.contains("CWJAP"))).isFalse();
            bench.session().connect();
            bench.await("the second question", now -> secrets.questions().size() == 2);
        }
    }

    @Test
    void aWrongPasswordIsAskedForAgainBeforeTheSessionGivesUp() throws Exception {
        BenchSecrets secrets = new BenchSecrets().station(Optional.of("not the right one")).answering("neither is this one", Bench.PASSWORD);
        try (SimulatedModule module = module(); Bench bench = bench(module, secrets)) {
            bench.session().connect();
            bench.awaitState(SessionState.Online.class);
            assertThat(secrets.questions()).extracting(SecretQuestion::reason).containsExactly(Reason.WRONG, Reason.WRONG);
            assertThat(secrets.questions().getFirst().sentence()).contains(Bench.SSID).contains("doesn't accept");
        }
    }

    @Test
    void anAnswerThatCantBeAPasswordIsAskedForAgainWithTheReason() throws Exception {
        BenchSecrets secrets = new BenchSecrets().station(Optional.empty()).answering("short", Bench.PASSWORD);
        try (SimulatedModule module = module(); Bench bench = bench(module, secrets)) {
            bench.session().connect();
            bench.awaitState(SessionState.Online.class);
            assertThat(secrets.questions()).extracting(SecretQuestion::reason).containsExactly(Reason.MISSING, Reason.UNFIT);
            assertThat(secrets.questions().getLast().sentence()).contains("8 to 63").doesNotContain("short");
        }
    }

    @Test
    void whoAnswersTheSameForEverIsNotAskedForEver() throws Exception {
        BenchSecrets secrets = new BenchSecrets().station(Optional.empty()).answering("short", "short", "short", "short", "short");
        try (SimulatedModule module = module(); Bench bench = bench(module, secrets)) {
            bench.session().connect();
            assertThat(failureOf(bench)).isEqualTo(new SessionFailure.PasswordMissing(SecretKind.STATION, Bench.SSID));
            assertThat(secrets.questions()).hasSize(3);
        }
    }

    @Test
    void aPasswordThatWasRightIsNotAskedForWhenTheAccessPointHasAnother() throws Exception {
        BenchSecrets secrets = new BenchSecrets();
        try (SimulatedModule module = module(); Bench bench = bench(module, secrets)) {
            bench.session().connect();
            bench.awaitState(SessionState.Online.class);
            air.remove(NETWORK);
            air.add(AccessPoint.of(Bench.SSID, "changed meanwhile"));
            bench.awaitPassed("refused", state -> state instanceof SessionState.BackingOff backing
                    && backing.failure() instanceof SessionFailure.WrongPassword);
            assertThat(secrets.questions()).isEmpty();
            air.remove(NETWORK);
            air.add(NETWORK);
            bench.awaitState(SessionState.Online.class);
        }
    }

    @Test
    void theOwnNetworksPasswordIsAskedForByItsName() throws Exception {
        BenchSecrets secrets = new BenchSecrets().softAp(Optional.empty()).answering(BenchSecrets.OWN);
        ConnectionProfile profile = Bench.profile(ModulePorts.ADDRESS).withStation(Optional.empty())
                .withSoftAp(Optional.of(new SoftApProfile(OWN, Encryption.WPA2)));
        try (SimulatedModule module = module(); Bench bench = new Bench(profile, new Ports(List.of(new ModulePorts(module))), secrets, Optional::empty,
                FAST)) {
            bench.session().connect();
            bench.awaitState(SessionState.Online.class);
            assertThat(only(secrets).kind()).isEqualTo(SecretKind.SOFT_AP);
            assertThat(only(secrets).sentence()).contains(OWN);
            assertThat(air.accessPoint(OWN).orElseThrow().password().equals(BenchSecrets.OWN)).isTrue();
        }
    }

    @Test
    void aDisconnectWhileTheUserThinksEndsTheSessionAtOnceAndTakesTheQuestionBack() throws Exception {
        BenchSecrets secrets = new BenchSecrets().station(Optional.empty()).thinking();
        try (SimulatedModule module = module(); Bench bench = bench(module, secrets)) {
            bench.session().connect();
            bench.await("the question", now -> secrets.questions().size() == 1);
            bench.session().disconnect();
            assertThat(bench.awaitState(SessionState.Closed.class).failure()).isEmpty();
            bench.await("the question's end", now -> secrets.interrupted());
        }
    }

    @Test
    void aPortIsLentWhileTheUserThinksAndTheQuestionComesAgain() throws Exception {
        BenchSecrets secrets = new BenchSecrets().station(Optional.empty()).thinking();
        try (SimulatedModule module = module(); Bench bench = bench(module, secrets)) {
            bench.session().connect();
            bench.await("the question", now -> secrets.questions().size() == 1);
            assertThat(bench.session().release(Optional.empty())).isTrue();
            bench.awaitState(SessionState.Lent.class);
            bench.await("the question's end", now -> secrets.interrupted());
            bench.session().acquire();
            bench.await("the second question", now -> secrets.questions().size() == 2);
            secrets.answering(Bench.PASSWORD);
            bench.awaitState(SessionState.Online.class);
        }
    }

    private static SecretQuestion only(BenchSecrets secrets) {
        assertThat(secrets.questions()).hasSize(1);
        return secrets.questions().getFirst();
    }

    private SimulatedModule module() {
        return SimulatedModule.builder().air(air).time(FAST).start();
    }

    private static Bench bench(SimulatedModule module, BenchSecrets secrets) {
        return new Bench(Bench.profile(ModulePorts.ADDRESS), new Ports(List.of(new ModulePorts(module))), secrets, Optional::empty, FAST);
    }

    private static SessionFailure failureOf(Bench bench) throws InterruptedException {
        return ((SessionState.Closed) bench.await("the end", now -> now.state() instanceof SessionState.Closed closed
                && closed.failure().isPresent()).state()).failure().orElseThrow();
    }
}
