package org.espbench.together;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.espbench.connection.BootNote;
import org.espbench.connection.Secrets;
import org.espbench.connection.SessionState;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.Use;
import org.espbench.modem.ModemException;
import org.espbench.modem.boot.BootSign;
import org.espbench.modem.boot.BootText;
import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.PortAddress;
import org.espbench.modem.port.Ports;
import org.espbench.modem.time.Time;
import org.espbench.simulator.Board;
import org.espbench.simulator.SimulatedModule;
import org.espbench.simulator.pty.PtyModule;
import org.junit.jupiter.api.Test;

/** A session for a chip with firmware of its own: sends nothing unasked, hears at any rate, explains starts and crashes. */
class ListenTest {

    private static final Time FAST = Time.scaled(0.1);

    @Test
    void nothingIsSentUnaskedAndTheBootLogIsExplained() throws Exception {
        Overheard overheard = new Overheard();
        try (SimulatedModule module = module(); Bench bench = bench(module, BootText.ROM_BAUD, overheard)) {
            bench.session().connect();
            bench.awaitState(SessionState.Listening.class);
            module.reset();
            bench.await("the boot log", now -> signs(bench).contains(new BootSign.BootMode(3, 6)));
            assertThat(signs(bench)).startsWith(new BootSign.ResetCause(2), new BootSign.BootMode(3, 6));
            assertThat(bench.session().snapshot().boot().getFirst().sign().sentence()).contains("reset pin");
            assertThat(overheard.sent()).isZero();
            assertThat(module.commands()).isEmpty();
            assertThat(bench.stateNames()).containsExactly("Closed", "Opening", "Listening");
        }
    }

    @Test
    void aCrashIsExplained() throws Exception {
        try (SimulatedModule module = module(); Bench bench = bench(module, 115_200, new Overheard())) {
            bench.session().connect();
            bench.awaitState(SessionState.Listening.class);
            module.print("Exception (28):");
            module.print("epc1=0x4000bf80 epc2=0x00000000 epc3=0x00000000 excvaddr=0x00000000 depc=0x00000000");
            bench.await("the place", now -> signs(bench).size() == 2);
            assertThat(signs(bench)).containsExactly(new BootSign.Fault(28), new BootSign.FaultPlace(0x4000bf80L, 0));
            assertThat(bench.session().snapshot().boot().getFirst().sign().sentence()).contains("exception 28").contains("null pointer");
        }
    }

    @Test
    void onARealSerialLineTheRomIsUnderstoodAtItsOddRate() throws Exception {
        assumeTrue(!System.getProperty("os.name", "").startsWith("Windows"), "Windows has no pseudo-terminals");
        try (SimulatedModule module = module(); PtyModule pty = PtyModule.open(module)) {
            ConnectionProfile profile = profile(PortAddress.of("serial", pty.slavePath()), BootText.ROM_BAUD);
            try (Bench bench = new Bench(profile, Ports.onClassPath(), Secrets.NONE, Optional::empty, FAST)) {
                bench.session().connect();
                bench.awaitState(SessionState.Listening.class);
                // The module's end of the line follows the rate a little later.
                AtomicInteger looks = new AtomicInteger();
                bench.await("the boot log", now -> {
                    if (looks.getAndIncrement() % 10 == 0) {
                        module.reset();
                    }
                    return signs(bench).contains(new BootSign.ResetCause(2));
                });
                assertThat(module.commands()).isEmpty();
            }
        }
    }

    @Test
    void whatIsTypedIsSentAsItIsAndCommandsAreNot() throws Exception {
        Overheard overheard = new Overheard();
        try (SimulatedModule module = module(); Bench bench = bench(module, 115_200, overheard)) {
            assertThatExceptionOfType(ModemException.NotSent.class).isThrownBy(() -> bench.session().type(new byte[1]));
            bench.session().connect();
            bench.awaitState(SessionState.Listening.class);
            bench.session().type("AT+GMR\r\n".getBytes(StandardCharsets.US_ASCII));
            overheard.await("1.7.5");
            assertThat(overheard.sent()).isEqualTo(8);
            assertThatExceptionOfType(ModemException.NotSent.class).isThrownBy(() -> bench.session().command("AT", Duration.ofSeconds(5)))
                    .withMessageContaining("only listens");
        }
    }

    @Test
    void aResetThatIsAskedForGoesByTheControlLines() throws Exception {
        try (SimulatedModule module = SimulatedModule.builder().board(Board.NODEMCU).time(FAST).start();
                Bench bench = bench(module, BootText.ROM_BAUD, new Overheard())) {
            bench.session().connect();
            bench.awaitState(SessionState.Listening.class);
            bench.session().reset();
            bench.await("the boot log", now -> signs(bench).contains(new BootSign.ResetCause(2)));
            assertThat(module.commands()).isEmpty();
        }
    }

    @Test
    void anUnpluggedPortIsHeardAgainWhenItIsBack() throws Exception {
        Overheard overheard = new Overheard();
        try (SimulatedModule module = module(); Bench bench = bench(module, 115_200, overheard)) {
            bench.session().connect();
            bench.awaitState(SessionState.Listening.class);
            module.unplug();
            bench.awaitPassed("gone", state -> state instanceof SessionState.BackingOff backing && backing.next() == SessionState.Step.OPEN);
            module.plug();
            bench.awaitState(SessionState.Listening.class);
            module.print("hello again");
            overheard.await("hello again");
        }
    }

    @Test
    void itsPortCanBeLentToo() throws Exception {
        try (SimulatedModule module = module(); Bench bench = bench(module, 115_200, new Overheard())) {
            bench.session().connect();
            bench.awaitState(SessionState.Listening.class);
            assertThat(bench.session().release(Optional.empty())).isTrue();
            module.connect().close();
            bench.session().acquire();
            bench.awaitState(SessionState.Listening.class);
        }
    }

    private static List<BootSign> signs(Bench bench) {
        return bench.session().snapshot().boot().stream().map(BootNote::sign).toList();
    }

    private static SimulatedModule module() {
        return SimulatedModule.builder().time(FAST).start();
    }

    private static ConnectionProfile profile(PortAddress port, int baud) {
        return Bench.profile(port).withPort(port, LineSettings.DEFAULT.at(baud)).withUse(Use.LISTEN);
    }

    private static Bench bench(SimulatedModule module, int baud, Overheard overheard) {
        return new Bench(profile(ModulePorts.ADDRESS, baud), new Ports(List.of(new ModulePorts(module))), Secrets.NONE, () -> Optional.of(overheard),
                FAST);
    }
}
