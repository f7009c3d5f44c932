package org.espbench.together;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.espbench.modem.port.FlowControl;
import org.espbench.modem.port.LineErrors;
import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.Outputs;
import org.espbench.modem.port.Parity;
import org.espbench.modem.port.Port;
import org.espbench.modem.port.PortAddress;
import org.espbench.modem.port.PortException;
import org.espbench.modem.port.Ports;
import org.espbench.modem.port.StopBits;
import org.espbench.modem.time.Deadline;
import org.espbench.modem.time.Time;
import org.espbench.simulator.pty.PseudoTerminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Remote serial ports through a server that isn't ours. Its pseudo-terminal has a rate, but neither control lines nor parity. */
@Timeout(240)
class Ser2netTest {

    private static final String BANNER = "0123456789abcdef".repeat(256);
    private static final int CONNECTS = 100;

    private final List<String> warnings = new ArrayList<>();
    private AutoCloseable opened = () -> {
    };

    @BeforeEach
    void check() {
        Ser2net.assumeThere();
    }

    @AfterEach
    void close() throws Exception {
        opened.close();
    }

    @Test
    void theRateReachesTheDeviceAndEveryByteValueComesBack() throws Exception {
        Echo echo = echo("");
        try (Port port = open(echo.server.address().with("baud", "74880"))) {
            assertThat(echo.terminal.baud()).isEqualTo(74_880);
            byte[] sent = new byte[100_000];
            long seed = System.nanoTime();
            new Random(seed).nextBytes(sent);
            for (int i = 0; i < 256; i++) {
                sent[i] = (byte) i;
            }
            Thread writer = new Thread(() -> {
                try {
                    port.write(sent, 0, sent.length);
                } catch (PortException e) {
                    throw new AssertionError(e);
                }
            });
            writer.start();
            assertThat(next(port, sent.length)).as("seed %d", seed).isEqualTo(sent);
            writer.join(20_000);
            for (int baud : new int[] {76_800, 921_600, 3_000_000, 9600}) {
                port.setLine(LineSettings.DEFAULT.at(baud));
                assertThat(port.line().baud()).isEqualTo(baud);
                assertThat(echo.terminal.baud()).isEqualTo(baud);
            }
        }
    }

    @Test
    void whatTheDeviceHasNotIsAWarningToldOnce() throws Exception {
        Echo echo = echo("");
        try (Port port = open(echo.server.address())) {
            assertThat(warnings).singleElement().asString().contains("RTS, DTR");
            port.setOutputs(Outputs.RAISED);
            port.setLine(new LineSettings(57_600, 8, StopBits.TWO, Parity.NONE, FlowControl.RTS_CTS));
            port.discard();
            assertThat(port.errors()).contains(LineErrors.NONE);
            assertThat(port.control()).isEmpty();
            assertThat(warnings).hasSize(1);
            port.write("AT\r\n".getBytes(StandardCharsets.US_ASCII), 0, 4);
            assertThat(next(port, 4)).asString(StandardCharsets.US_ASCII).isEqualTo("AT\r\n");
        }
    }

    @Test
    void fourKilobytesAtOnceOnConnectArriveInEachOfAHundredConnects() throws Exception {
        Echo echo = echo(BANNER);
        for (int i = 0; i < CONNECTS; i++) {
            try (Port port = open(echo.server.address())) {
                assertThat(next(port, BANNER.length())).as("connect %d", i).asString(StandardCharsets.US_ASCII).isEqualTo(BANNER);
            }
        }
    }

    @Test
    void aSecondClientIsToldThatThePortIsInUse() throws Exception {
        Echo echo = echo("");
        try (Port port = open(echo.server.address())) {
            assertThat(port.line()).isEqualTo(LineSettings.DEFAULT);
            assertThatThrownBy(() -> Ports.onClassPath().open(echo.server.address(), LineSettings.DEFAULT, Time.real()))
                    .isInstanceOf(PortException.Busy.class).hasMessageContaining("in use");
        }
    }

    private Echo echo(String banner) throws IOException {
        Echo echo = new Echo(PseudoTerminal.open(), banner);
        opened = echo;
        return echo;
    }

    /** Waits while the client before is still being shown out. */
    private Port open(PortAddress address) throws PortException {
        Deadline deadline = Deadline.in(Time.real(), Duration.ofSeconds(20));
        while (true) {
            try {
                Port port = Ports.onClassPath().open(address, LineSettings.DEFAULT, Time.real());
                port.onWarning(warnings::add);
                return port;
            } catch (PortException.Busy e) {
                if (deadline.over()) {
                    throw e;
                }
            }
        }
    }

    private static byte[] next(Port port, int count) throws PortException {
        byte[] bytes = new byte[count];
        Deadline deadline = Deadline.in(Time.real(), Duration.ofSeconds(60));
        for (int got = 0; got < count;) {
            got += port.read(bytes, got, count - got, 100);
            assertThat(deadline.over()).as("got %d of %d", got, count).isFalse();
        }
        return bytes;
    }

    /** A device that says everything again, behind a server. */
    private static final class Echo implements AutoCloseable {
        private final PseudoTerminal terminal;
        private final Ser2net server;
        private final Thread thread;
        private volatile boolean closing;

        Echo(PseudoTerminal terminal, String banner) throws IOException {
            this.terminal = terminal;
            this.server = Ser2net.on(terminal.path(), banner);
            thread = new Thread(this::run, "echo");
            thread.setDaemon(true);
            thread.start();
        }

        private void run() {
            byte[] buffer = new byte[4096];
            try {
                while (!closing) {
                    int count = terminal.read(buffer, 50);
                    byte[] rest = buffer;
                    while (count > 0 && !closing) {
                        int done = terminal.write(rest, count, 50);
                        rest = Arrays.copyOfRange(rest, done, count);
                        count -= done;
                    }
                }
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public void close() throws Exception {
            server.close();
            closing = true;
            thread.join(20_000);
            terminal.close();
        }
    }
}
