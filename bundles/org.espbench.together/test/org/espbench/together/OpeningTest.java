package org.espbench.together;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.espbench.connection.Secrets;
import org.espbench.connection.SessionFailure;
import org.espbench.connection.SessionFailure.PortTrouble;
import org.espbench.connection.SessionState;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.Port;
import org.espbench.modem.port.PortAddress;
import org.espbench.modem.port.Ports;
import org.espbench.modem.time.Time;
import org.espbench.simulator.SimulatedModule;
import org.espbench.simulator.pty.PtyModule;
import org.junit.jupiter.api.Test;

/** What a user sees when a port can't be opened, or nobody answers there. */
class OpeningTest {

    /** Ten times the radio's pace: the driver's patience with a silent peer is tried, not the tester's. */
    private static final Time FAST = Time.scaled(0.1);

    @Test
    void anAbsentPortEndsTheSessionWithWords() throws Exception {
        SessionFailure failure = failureOf(new Bench(profile(PortAddress.of("serial", "/dev/ttyEspbenchAbsent")), Ports.onClassPath(), Secrets.NONE,
                Optional::empty, Time.real()));
        assertThat(failure).isInstanceOfSatisfying(SessionFailure.PortUnavailable.class, unavailable -> {
            assertThat(unavailable.trouble()).isEqualTo(PortTrouble.ABSENT);
            assertThat(unavailable.sentence()).contains("/dev/ttyEspbenchAbsent");
        });
    }

    @Test
    void aKindOfPortThatNobodyKnowsEndsTheSessionWithWords() throws Exception {
        SessionFailure failure = failureOf(new Bench(profile(PortAddress.of("pigeon", "1")), Ports.onClassPath(), Secrets.NONE, Optional::empty,
                Time.real()));
        assertThat(failure.sentence()).contains("pigeon").contains("serial");
    }

    @Test
    void aPortThatSomebodyHasOpenEndsTheSessionWithWords() throws Exception {
        try (SimulatedModule module = SimulatedModule.builder().start(); Port other = module.connect()) {
            SessionFailure failure = failureOf(new Bench(profile(ModulePorts.ADDRESS), new ModulePorts(module), Time.real()));
            assertThat(other.line()).isEqualTo(LineSettings.DEFAULT);
            assertThat(failure).isInstanceOfSatisfying(SessionFailure.PortUnavailable.class,
                    unavailable -> assertThat(unavailable.trouble()).isEqualTo(PortTrouble.BUSY));
        }
    }

    @Test
    void aSerialPortThatThisProgramHasOpenIsBusyAndSaysSo() throws Exception {
        assumePseudoTerminals();
        try (SimulatedModule module = SimulatedModule.builder().start(); PtyModule pty = PtyModule.open(module)) {
            PortAddress address = PortAddress.of("serial", pty.slavePath());
            try (Port first = Ports.onClassPath().open(address, LineSettings.DEFAULT, Time.real())) {
                assertThat(first.line()).isEqualTo(LineSettings.DEFAULT);
                SessionFailure failure = failureOf(new Bench(profile(address), Ports.onClassPath(), Secrets.NONE, Optional::empty, Time.real()));
                assertThat(failure).isInstanceOfSatisfying(SessionFailure.PortUnavailable.class,
                        unavailable -> assertThat(unavailable.trouble()).isEqualTo(PortTrouble.BUSY));
                assertThat(failure.sentence()).contains(pty.slavePath()).contains("Disconnect");
            }
            Ports.onClassPath().open(address, LineSettings.DEFAULT, Time.real()).close();
        }
    }

    @Test
    void aPeerThatAnswersNothingIsNamedWithPortAndBaudAndWhatToCheck() throws Exception {
        StubbornPort silent = new StubbornPort(new byte[0]);
        ConnectionProfile profile = profile(StubbornPort.ADDRESS).withPort(StubbornPort.ADDRESS, LineSettings.DEFAULT.at(9600));
        SessionFailure failure = failureOf(new Bench(profile, silent, FAST));
        assertThat(failure).isEqualTo(new SessionFailure.NothingAnswers(StubbornPort.ADDRESS, 9600));
        assertThat(failure.sentence()).contains("stubborn:peer", "9600 baud", "TX and RX", "GPIO13", "flow control");
        assertThat(silent.isClosed()).isTrue();
    }

    @Test
    void aPeerThatTalksGibberishIsToldFromASilentOne() throws Exception {
        byte[] gibberish = "\u00fe\u0080~x\u0001\u00f8\r\nwhat?\r\n".getBytes(StandardCharsets.ISO_8859_1);
        SessionFailure failure = failureOf(new Bench(profile(StubbornPort.ADDRESS), new StubbornPort(gibberish), FAST));
        assertThat(failure).isInstanceOf(SessionFailure.NotUnderstood.class);
        assertThat(failure.sentence()).contains("baud");
    }

    @Test
    void withoutARecordNotAByteIsSent() throws Exception {
        StubbornPort silent = new StubbornPort(new byte[0]);
        SessionFailure failure = failureOf(new Bench(profile(StubbornPort.ADDRESS), new Ports(List.of(silent)), Secrets.NONE, () -> {
            throw new UncheckedIOException(new IOException("The disk is full."));
        }, FAST));
        assertThat(failure).isEqualTo(new SessionFailure.CaptureFailed("The disk is full."));
        assertThat(silent.written()).isZero();
        assertThat(silent.isClosed()).isTrue();
    }

    private static ConnectionProfile profile(PortAddress address) {
        return Bench.profile(address);
    }

    private static void assumePseudoTerminals() {
        assumeTrue(!System.getProperty("os.name", "").startsWith("Windows"), "Windows has no pseudo-terminals");
    }

    private static SessionFailure failureOf(Bench bench) throws Exception {
        try (bench) {
            bench.session().connect();
            return ((SessionState.Closed) bench.await("the end", now -> now.state() instanceof SessionState.Closed closed
                    && closed.failure().isPresent()).state()).failure().orElseThrow();
        }
    }
}
