package org.espbench.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.espbench.modem.port.ControlLine;
import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.Outputs;
import org.espbench.modem.port.Port;
import org.espbench.modem.port.PortAddress;
import org.espbench.modem.port.PortException;
import org.espbench.modem.port.PortProvider;
import org.espbench.modem.port.Ports;
import org.espbench.modem.time.Time;
import org.espbench.simulator.air.SimulatedAir;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The host's end of the line and the port kind {@code sim:}. */
@Timeout(60)
class PortTest {

    private static final PortAddress DEFAULT = PortAddress.parse("sim:default?firmware=1.7.5");

    private final PortProvider ports = new SimulatedPorts();

    @Test
    void theOfferedPortOpensAndTalks() throws Exception {
        assertThat(ports.offers()).hasSize(1);
        PortAddress offered = ports.offers().get(0).address();
        try (Port port = Ports.onClassPath().open(offered, LineSettings.DEFAULT, Time.real())) {
            new Host(port).types("AT\r\n").reads("AT\r\r\n\r\nOK\r\n");
            assertThat(port.address()).isEqualTo(offered);
        }
    }

    @Test
    void anOpenPortIsBusyWhateverItsOptions() throws Exception {
        try (Port port = ports.open(DEFAULT, LineSettings.DEFAULT, Time.real())) {
            PortAddress same = PortAddress.parse("sim:default");
            assertThatThrownBy(() -> ports.open(same, LineSettings.DEFAULT, Time.real())).isInstanceOf(PortException.Busy.class);
            ports.open(PortAddress.parse("sim:second"), LineSettings.DEFAULT, Time.real()).close();
            assertThat(port.line()).isEqualTo(LineSettings.DEFAULT);
        }
        ports.open(DEFAULT, LineSettings.DEFAULT, Time.real()).close();
    }

    @Test
    void whatIsNotKnownIsRefusedWithWhatIs() {
        assertThatThrownBy(() -> ports.open(DEFAULT.with("firmware", "9.9"), LineSettings.DEFAULT, Time.real())).isInstanceOf(PortException.Refused.class)
                .hasMessageContainingAll("9.9", "1.7.5");
        assertThatThrownBy(() -> ports.open(DEFAULT.with("colour", "red"), LineSettings.DEFAULT, Time.real())).isInstanceOf(PortException.Refused.class)
                .hasMessageContainingAll("colour", "firmware", "paced");
        for (String[] wrong : new String[][] {{"timing", "-1"}, {"timing", "x"}, {"seed", "1.5"}, {"faults", "heavy"}, {"quirks", "Q3,Q1000"}, {"air", ""},
                {"servers", "none"}}) {
            assertThatThrownBy(() -> ports.open(DEFAULT.with(wrong[0], wrong[1]), LineSettings.DEFAULT, Time.real())).as("%s", wrong[0])
                    .isInstanceOf(PortException.Refused.class).hasMessageContaining(wrong[0]);
        }
        assertThatThrownBy(() -> ports.open(DEFAULT.with("paced", "maybe"), LineSettings.DEFAULT, Time.real())).isInstanceOf(PortException.Refused.class)
                .hasMessageContainingAll("maybe", "true", "false");
        assertThatThrownBy(() -> SimulatedModule.builder().firmware("9.9")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("1.7.5");
    }

    @Test
    void modulesOfOneNamedAirMeet() throws Exception {
        PortAddress one = PortAddress.parse("sim:meet-one?air=lab&timing=0&servers=free");
        PortAddress two = PortAddress.parse("sim:meet-two?air=lab&timing=0&servers=free");
        try (Port first = ports.open(one, LineSettings.DEFAULT, Time.real()); Port second = ports.open(two, LineSettings.DEFAULT, Time.real())) {
            Host server = new Host(second).online().asks("AT+CIPMUX=1", "\r\nOK\r\n").asks("AT+CIPSERVER=1,80", "\r\nOK\r\n");
            new Host(first).online().asks("AT+CIPSTART=\"TCP\",\"192.168.1.100\",80", "CONNECT\r\n\r\nOK\r\n");
            server.reads("0,CONNECT\r\n");
        }
    }

    @Test
    void faultsAndQuirksCanBeAskedForInTheAddress() throws Exception {
        try (Port port = ports.open(PortAddress.parse("sim:faulty?quirks=Q16,data-inside-send&faults=noise&seed=7"), LineSettings.DEFAULT, Time.real())) {
            new Host(port).types("AT\r\n").nextUntil("busy p...");
        }
    }

    @Test
    void closingSwitchesTheModuleOffWithItsThreads() throws Exception {
        Port port = ports.open(PortAddress.parse("sim:threads"), LineSettings.DEFAULT, Time.real());
        assertThat(threads()).contains("espbench-sim-threads", "espbench-sim-threads-sockets");
        port.close();
        port.close();
        assertThat(threads()).doesNotContain("espbench-sim-threads", "espbench-sim-threads-sockets");
        assertThatThrownBy(() -> port.read(new byte[1], 0, 1, 0)).isInstanceOf(PortException.Closed.class);
        assertThatThrownBy(() -> port.write(new byte[1], 0, 1)).isInstanceOf(PortException.Closed.class);
    }

    @Test
    void closeEndsAReadThatWaits() throws Exception {
        try (SimulatedModule module = SimulatedModule.start(SimulatedAir.standard(), Time.real())) {
            Port port = module.connect();
            CompletableFuture<Throwable> end = new CompletableFuture<>();
            Thread reader = Thread.ofVirtual().start(() -> end.complete(endOf(port)));
            port.close();
            assertThat(end.get(20, TimeUnit.SECONDS)).isInstanceOf(PortException.Closed.class);
            reader.join();
        }
    }

    @Test
    void anUnpluggedPortIsGoneAndComesBackWithTheModuleStillOn() throws Exception {
        try (SimulatedModule module = SimulatedModule.start(SimulatedAir.standard(), Time.real())) {
            Host host = Host.on(module).withoutEcho();
            module.unplug();
            assertThatThrownBy(() -> host.next(1)).isInstanceOf(PortException.Gone.class).hasMessageContaining("sim:module");
            assertThatThrownBy(() -> host.types("AT")).isInstanceOf(PortException.Gone.class);
            assertThatThrownBy(module::connect).isInstanceOf(PortException.Absent.class);
            host.port().close();
            module.plug();
            Host.on(module).asks("AT", "\r\nOK\r\n");
        }
    }

    @Test
    void aSwitchedOffModuleIsGoneAndStaysAbsent() throws Exception {
        SimulatedModule module = SimulatedModule.start(SimulatedAir.standard(), Time.real());
        Host host = Host.on(module);
        module.close();
        module.close();
        module.plug();
        assertThatThrownBy(() -> host.next(1)).isInstanceOf(PortException.Gone.class);
        assertThatThrownBy(module::connect).isInstanceOf(PortException.Absent.class);
    }

    @Test
    void onlyOnePortIsOpenAtATime() throws Exception {
        try (SimulatedModule module = SimulatedModule.start(SimulatedAir.standard(), Time.real()); Port port = module.connect()) {
            assertThatThrownBy(module::connect).isInstanceOf(PortException.Busy.class);
            assertThat(port.control()).containsExactly(ControlLine.CTS);
            port.setControl(ControlLine.DTR, true);
            assertThat(port.control()).containsExactly(ControlLine.DTR, ControlLine.CTS);
            port.setOutputs(Outputs.RAISED);
            assertThat(port.outputs()).isEqualTo(Outputs.RAISED);
            assertThatThrownBy(() -> port.setControl(ControlLine.CTS, true)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aSharedLineAnswersTheHostThatWroteLast() throws Exception {
        try (SimulatedModule module = SimulatedModule.builder().shared(true).timing(0).start();
                Port first = module.connect();
                Port second = module.connectStream()) {
            assertThat(ask(first, "ATE0\r\n")).isEqualTo("ATE0\r\r\n\r\nOK\r\n");
            assertThat(ask(second, "AT\r\n")).isEqualTo("\r\nOK\r\n");
            assertThat(first.read(new byte[16], 0, 16, 0)).isZero();
            first.close();
            assertThat(ask(second, "AT\r\n")).isEqualTo("\r\nOK\r\n");
            module.unplug();
            assertThatThrownBy(() -> ask(second, "AT\r\n")).isInstanceOf(PortException.Gone.class);
        }
    }

    @Test
    void anInterruptedReaderReadsNothingAndStaysInterrupted() throws Exception {
        try (SimulatedModule module = SimulatedModule.start(SimulatedAir.standard(), Time.real()); Port port = module.connect()) {
            Thread.currentThread().interrupt();
            assertThat(port.read(new byte[1], 0, 1, 10_000)).isZero();
            assertThat(Thread.interrupted()).isTrue();
            new Host(port).types("AT\r\n").reads("AT\r\r\n\r\nOK\r\n");
        }
    }

    private static String ask(Port port, String command) throws PortException {
        port.write(command.getBytes(StandardCharsets.US_ASCII), 0, command.length());
        StringBuilder answer = new StringBuilder();
        byte[] buffer = new byte[64];
        while (answer.indexOf("OK\r\n") < 0) {
            answer.append(new String(buffer, 0, port.read(buffer, 0, buffer.length, 100), StandardCharsets.US_ASCII));
        }
        return answer.toString();
    }

    private static Throwable endOf(Port port) {
        try {
            while (true) {
                port.read(new byte[1], 0, 1, 60_000);
            }
        } catch (PortException e) {
            return e;
        }
    }

    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName).collect(Collectors.toSet());
    }
}
