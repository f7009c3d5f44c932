package org.espbench.together;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import org.espbench.modem.port.ControlLine;
import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.Port;
import org.espbench.modem.port.PortAddress;
import org.espbench.modem.port.PortException;
import org.espbench.modem.port.Ports;
import org.espbench.modem.time.Deadline;
import org.espbench.modem.time.Time;
import org.espbench.simulator.SimulatedModule;
import org.espbench.simulator.pty.PtyModule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The library for serial ports behind our port, on a pseudo-terminal. */
class SerialLineTest {

    private final SimulatedModule module = SimulatedModule.builder().name("serial-line").start();
    private AutoCloseable pty = () -> {
    };
    private PortAddress address = PortAddress.of("serial", "none");

    @BeforeEach
    void open() throws Exception {
        assumeTrue(!System.getProperty("os.name", "").startsWith("Windows"), "Windows has no pseudo-terminals");
        PtyModule opened = PtyModule.open(module);
        pty = opened;
        address = PortAddress.of("serial", opened.slavePath());
    }

    @AfterEach
    void close() throws Exception {
        pty.close();
        module.close();
    }

    @Test
    void bytesGoBothWaysUnchanged() throws Exception {
        try (Port port = port()) {
            write(port, "AT\r\n");
            assertThat(readUntil(port, "OK\r\n")).isEqualTo("AT\r\r\n\r\nOK\r\n");
        }
    }

    @Test
    void aReadThatFindsNothingReturnsNothing() throws Exception {
        try (Port port = port()) {
            assertThat(port.read(new byte[16], 0, 16, 0)).isZero();
            assertThat(port.read(new byte[16], 0, 16, 30)).isZero();
            assertThat(port.read(new byte[16], 0, 16, 130)).isZero();
        }
    }

    @Test
    void aReadGoesWhereItIsToldTo() throws Exception {
        try (Port port = port()) {
            write(port, "ATE0\r\n");
            readUntil(port, "OK\r\n");
            write(port, "AT\r\n");
            byte[] buffer = "........".getBytes(StandardCharsets.US_ASCII);
            Deadline deadline = Deadline.in(Time.real(), Duration.ofSeconds(20));
            for (int got = 0; got < 4 && !deadline.over();) {
                got += port.read(buffer, 2 + got, 4 - got, 100);
            }
            assertThat(new String(buffer, StandardCharsets.US_ASCII)).isEqualTo("..\r\nOK..");
        }
    }

    @Test
    void closingEndsAReadThatWaits() throws Exception {
        Port port = port();
        CompletableFuture<Integer> reading = CompletableFuture.supplyAsync(() -> {
            try {
                return port.read(new byte[16], 0, 16, 60_000);
            } catch (PortException e) {
                throw new CompletionException(e);
            }
        });
        port.close();
        port.close();
        assertThatExceptionOfType(ExecutionException.class).isThrownBy(() -> reading.get(20, TimeUnit.SECONDS))
                .withCauseInstanceOf(PortException.Closed.class);
        assertThatExceptionOfType(PortException.Closed.class).isThrownBy(() -> write(port, "AT\r\n"));
        port().close();
    }

    @Test
    void aLineWhoseOtherEndIsGoneSaysSo() throws Exception {
        try (Port port = port()) {
            pty.close();
            assertThatExceptionOfType(PortException.Gone.class).isThrownBy(() -> readUntil(port, "never"))
                    .withMessageContaining(address.toString());
        }
    }

    @Test
    void aPseudoTerminalHasNoControlLinesAndThatIsNoFailure() throws Exception {
        try (Port port = port()) {
            port.setControl(ControlLine.DTR, true);
            port.setControl(ControlLine.RTS, false);
            assertThat(port.control()).isEqualTo(Set.of());
        }
    }

    @Test
    void theRateFollowsTheModulesAndTheAddressWins() throws Exception {
        try (Port port = port()) {
            write(port, "AT+UART_CUR=57600,8,1,0,0\r\n");
            readUntil(port, "OK\r\n");
            port.setLine(LineSettings.DEFAULT.at(57_600));
            assertThat(port.line().baud()).isEqualTo(57_600);
            write(port, "\r\nAT\r\n");
            readUntil(port, "OK\r\n");
        }
        try (Port port = Ports.onClassPath().open(address.with("baud", "57600"), LineSettings.DEFAULT, Time.real())) {
            assertThat(port.line().baud()).isEqualTo(57_600);
            write(port, "AT\r\n");
            readUntil(port, "OK\r\n");
        }
    }

    private Port port() throws PortException {
        return Ports.onClassPath().open(address, LineSettings.DEFAULT, Time.real());
    }

    private static void write(Port port, String text) throws PortException {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        port.write(bytes, 0, bytes.length);
    }

    private static String readUntil(Port port, String end) throws PortException {
        StringBuilder text = new StringBuilder();
        byte[] buffer = new byte[256];
        Deadline deadline = Deadline.in(Time.real(), Duration.ofSeconds(20));
        while (text.indexOf(end) < 0) {
            assertThat(deadline.over()).as("waited for " + end + ", got " + text).isFalse();
            int count = port.read(buffer, 0, buffer.length, 100);
            text.append(new String(buffer, 0, count, StandardCharsets.ISO_8859_1));
        }
        return text.toString();
    }
}
