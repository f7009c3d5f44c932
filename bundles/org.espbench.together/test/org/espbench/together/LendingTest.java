package org.espbench.together;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import org.espbench.connection.SessionFailure;
import org.espbench.connection.SessionFailure.PortTrouble;
import org.espbench.connection.SessionState;
import org.espbench.connection.profile.ClientProfile;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.DataBehaviour;
import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.Port;
import org.espbench.modem.port.PortAddress;
import org.espbench.modem.port.PortException;
import org.espbench.modem.port.PortOffer;
import org.espbench.modem.port.PortProvider;
import org.espbench.modem.port.Ports;
import org.espbench.modem.time.Time;
import org.espbench.simulator.SimulatedModule;
import org.espbench.simulator.air.AccessPoint;
import org.espbench.simulator.air.SimulatedAir;
import org.espbench.simulator.pty.PtyModule;
import org.junit.jupiter.api.Test;

/** The port is lent to a flasher, at any moment, and taken back. */
class LendingTest {

    private static final Time FAST = Time.scaled(0.1);
    private static final Optional<Duration> UNTIL_TOLD = Optional.empty();

    private final SimulatedAir air = new SimulatedAir();

    LendingTest() {
        air.add(AccessPoint.of(Bench.SSID, Bench.PASSWORD));
    }

    @Test
    void aLentPortIsFreeAtOnceAndEverythingComesBackWhenToldSo() throws Exception {
        try (EchoServer echo = EchoServer.start(); SimulatedModule module = module()) {
            ConnectionProfile profile = Bench.profile(ModulePorts.ADDRESS)
                    .withClients(List.of(new ClientProfile("127.0.0.1", echo.port(), DataBehaviour.NOTHING)));
            try (Bench bench = new Bench(profile, new ModulePorts(module), FAST)) {
                bench.session().connect();
                bench.awaitOpen("client-1");
                for (int i = 0; i < 3; i++) {
                    assertThat(bench.session().release(UNTIL_TOLD)).isTrue();
                    assertThat(bench.session().state()).isEqualTo(new SessionState.Lent(Optional.empty()));
                    module.connect().close();
                    bench.session().acquire();
                    bench.awaitState(SessionState.Online.class);
                    bench.awaitOpen("client-1");
                }
            }
        }
    }

    @Test
    void aSerialPortCanBeOpenedByAnotherWhileItIsLent() throws Exception {
        assumeTrue(!System.getProperty("os.name", "").startsWith("Windows"), "Windows has no pseudo-terminals");
        try (SimulatedModule module = module(); PtyModule pty = PtyModule.open(module)) {
            PortAddress address = PortAddress.of("serial", pty.slavePath());
            Ports ports = Ports.onClassPath();
            try (Bench bench = new Bench(Bench.profile(address), ports, new BenchSecrets(), Optional::empty, FAST)) {
                bench.session().connect();
                bench.awaitState(SessionState.Online.class);
                assertThat(bench.session().release(UNTIL_TOLD)).isTrue();
                try (Port flasher = ports.open(address, LineSettings.DEFAULT, Time.real())) {
                    assertThat(flasher.address()).isEqualTo(address);
                    bench.session().acquire();
                    bench.awaitPassed("busy", state -> state instanceof SessionState.BackingOff backing
                            && backing.failure() instanceof SessionFailure.PortUnavailable unavailable && unavailable.trouble() == PortTrouble.BUSY);
                }
                bench.awaitState(SessionState.Online.class);
            }
        }
    }

    @Test
    void afterTheTimeThatWasSetTheSessionTakesItsPortBackByItself() throws Exception {
        try (SimulatedModule module = module(); Bench bench = bench(module)) {
            bench.session().connect();
            bench.awaitState(SessionState.Online.class);
            assertThat(bench.session().release(Optional.of(Duration.ofSeconds(20)))).isTrue();
            assertThat(((SessionState.Lent) bench.session().state()).until()).isPresent();
            bench.awaitState(SessionState.Online.class);
        }
    }

    @Test
    void lendingAgainSetsTheTimeAnew() throws Exception {
        try (SimulatedModule module = module(); Bench bench = bench(module)) {
            bench.session().connect();
            bench.awaitState(SessionState.Online.class);
            assertThat(bench.session().release(UNTIL_TOLD)).isTrue();
            assertThat(bench.session().release(Optional.of(Duration.ofSeconds(5)))).isTrue();
            bench.awaitState(SessionState.Online.class);
        }
    }

    @Test
    void aLentSessionCanBeEnded() throws Exception {
        try (SimulatedModule module = module(); Bench bench = bench(module)) {
            bench.session().connect();
            bench.awaitState(SessionState.Online.class);
            assertThat(bench.session().release(UNTIL_TOLD)).isTrue();
            bench.session().disconnect();
            assertThat(bench.awaitState(SessionState.Closed.class).failure()).isEmpty();
        }
    }

    @Test
    void connectingALentSessionTakesThePortBack() throws Exception {
        try (SimulatedModule module = module(); Bench bench = bench(module)) {
            bench.session().connect();
            bench.awaitState(SessionState.Online.class);
            assertThat(bench.session().release(UNTIL_TOLD)).isTrue();
            bench.session().connect();
            bench.awaitState(SessionState.Online.class);
        }
    }

    @Test
    void aSessionThatIsNotConnectedHasNothingToLend() throws Exception {
        try (SimulatedModule module = module(); Bench bench = bench(module)) {
            assertThat(bench.session().release(UNTIL_TOLD)).isTrue();
            bench.session().acquire();
            assertThat(bench.session().state()).isInstanceOf(SessionState.Closed.class);
        }
    }

    @Test
    void aPortIsLentWhileTheModuleIsSilent() throws Exception {
        StubbornPort silent = new StubbornPort(new byte[0]);
        try (Bench bench = new Bench(Bench.profile(StubbornPort.ADDRESS), silent, FAST)) {
            bench.session().connect();
            bench.await("something sent", now -> silent.written() > 0);
            assertThat(bench.session().release(UNTIL_TOLD)).isTrue();
            assertThat(silent.isClosed()).isTrue();
            assertThat(bench.session().state()).isInstanceOf(SessionState.Lent.class);
        }
    }

    @Test
    void aPortIsLentWhileTheModuleJoins() throws Exception {
        assertLent(SessionState.Joining.class::isInstance);
    }

    @Test
    void aPortIsLentWhileTheSessionPauses() throws Exception {
        assertLent(SessionState.BackingOff.class::isInstance);
    }

    /** On an air in which the network is not to be found. */
    private static void assertLent(Predicate<SessionState> moment) throws Exception {
        SimulatedAir empty = new SimulatedAir();
        AccessPoint late = AccessPoint.of(Bench.SSID, Bench.PASSWORD);
        try (SimulatedModule module = SimulatedModule.builder().air(empty).time(FAST).start(); Bench bench = bench(module)) {
            bench.session().connect();
            bench.awaitPassed("the moment", moment);
            assertThat(bench.session().release(UNTIL_TOLD)).isTrue();
            module.connect().close();
            empty.add(late);
            bench.session().acquire();
            bench.awaitState(SessionState.Online.class);
        }
    }

    @Test
    void aPortIsLentWhileTheUserIsAskedForThePassword() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        try (SimulatedModule module = module(); Bench bench = new Bench(Bench.profile(ModulePorts.ADDRESS), new Ports(List.of(new ModulePorts(module))),
                profile -> {
                    asked.countDown();
                    await(answered);
                    return Optional.of(Bench.PASSWORD.toCharArray());
                }, Optional::empty, FAST)) {
            bench.session().connect();
            await(asked);
            assertThat(bench.session().release(UNTIL_TOLD)).isTrue();
            module.connect().close();
            bench.session().acquire();
            answered.countDown();
            bench.awaitState(SessionState.Online.class);
        } finally {
            answered.countDown();
        }
    }

    @Test
    void aPortWhoseOpeningTakesLongIsLentByEndingThat() throws Exception {
        SlowPorts slow = new SlowPorts();
        try (Bench bench = new Bench(Bench.profile(SlowPorts.ADDRESS), slow, FAST)) {
            bench.session().connect();
            await(slow.reached);
            assertThat(bench.session().release(UNTIL_TOLD)).isTrue();
            assertThat(bench.session().state()).isInstanceOf(SessionState.Lent.class);
        }
    }

    /** A kind of port whose opening ends by an interrupt only. */
    private static final class SlowPorts implements PortProvider {

        static final PortAddress ADDRESS = PortAddress.of("slow", "1");

        final CountDownLatch reached = new CountDownLatch(1);

        @Override
        public String scheme() {
            return ADDRESS.scheme();
        }

        @Override
        public Port open(PortAddress address, LineSettings line, Time time) throws PortException {
            reached.countDown();
            try {
                new CountDownLatch(1).await(60, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new PortException.Closed(address);
        }

        @Override
        public List<PortOffer> offers() {
            return List.of();
        }
    }

    private SimulatedModule module() {
        return SimulatedModule.builder().air(air).time(FAST).start();
    }

    private static Bench bench(SimulatedModule module) {
        return new Bench(Bench.profile(ModulePorts.ADDRESS), new ModulePorts(module), FAST);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
