package org.espbench.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;

import org.espbench.modem.port.ControlLine;
import org.espbench.modem.port.ControlSequence;
import org.espbench.modem.port.FlowControl;
import org.espbench.modem.port.LineErrors;
import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.Outputs;
import org.espbench.modem.port.Parity;
import org.espbench.modem.port.Port;
import org.espbench.modem.port.PortException;
import org.espbench.modem.port.StopBits;
import org.espbench.modem.time.Time;
import org.espbench.simulator.air.SimulatedAir;
import org.espbench.simulator.air.Timings;
import org.espbench.simulator.fault.Action;
import org.espbench.simulator.fault.Rule;
import org.espbench.simulator.fault.Trigger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a serial line does to bytes: time, room, flow control, wrong settings, control lines (reference 1.1). */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LineTest {

    private static final String OK = "\r\nOK\r\n";
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private SimulatedModule module = SimulatedModule.start(SimulatedAir.standard(), Time.scaled(0.1));

    @AfterEach
    void close() {
        module.close();
    }

    @Test
    void aPacedLineNeverCarriesMoreThanItsRate() throws Exception {
        Time time = Time.real();
        paced(time);
        Host host = new Host(module.connect());
        host.online();
        try (Socket peer = link(host)) {
            byte[] sent = new byte[20_000];
            new Random(1).nextBytes(sent);
            long begin = time.nanos();
            peer.getOutputStream().write(sent);
            assertThat(received(host, sent.length)).isEqualTo(sent);
            // Ten bits a byte; the heads of the messages come on top.
            assertThat(time.nanos() - begin).isGreaterThanOrEqualTo(sent.length * 10L * SECOND / 115_200);
        }
    }

    @Test
    void aHostThatReadsTooLateLosesBytesFromTheMiddle() throws Exception {
        Time time = Time.scaled(0.1);
        module.close();
        module = SimulatedModule.builder().time(time).timing(0).paced(true).hostBuffer(100).start();
        Port port = module.connect();
        Host host = new Host(port).withoutEcho();
        module.when(Trigger.command("AT")).then(Action.answer("0123456789".repeat(30) + OK));
        host.types("AT\r\n");
        assertThat(module.awaitCommand("AT"::equals, Duration.ofMinutes(1))).isTrue();
        // Nobody reads until everything has gone by.
        awaitLost(port, 206);
        assertThat(host.next(100)).isEqualTo("0123456789".repeat(10));
        assertThat(port.errors().orElseThrow()).isEqualTo(new LineErrors(0, 0, 0, 206, 0));
        host.asks("AT", OK);
    }

    @Test
    void withFlowControlTheModuleWaitsAndNothingIsLost() throws Exception {
        module.close();
        module = SimulatedModule.builder().time(Time.scaled(0.1)).timing(0).paced(true).hostBuffer(100).start();
        Port port = module.connect();
        Host host = new Host(port).withoutEcho().asks("AT+UART_CUR=115200,8,1,0,3", OK);
        LineSettings line = new LineSettings(115_200, 8, StopBits.ONE, Parity.NONE, FlowControl.RTS_CTS);
        port.setLine(line);
        String text = "0123456789".repeat(300) + OK;
        module.when(Trigger.command("AT")).then(Action.answer(text));
        host.types("AT\r\n");
        for (int at = 0; at < text.length(); at += 10) {
            assertThat(host.next(Math.min(10, text.length() - at))).isEqualTo(text.substring(at, Math.min(text.length(), at + 10)));
        }
        assertThat(port.errors().orElseThrow().bufferOverrun()).isZero();
        assertThat(port.control()).contains(ControlLine.RTS, ControlLine.CTS);
    }

    @Test
    void aModuleWithFlowControlIsHeldByAHostThatLeavesRtsDown() throws Exception {
        Port port = module.connect();
        Host host = new Host(port).withoutEcho().asks("AT+UART_CUR=115200,8,1,0,2", OK);
        Rule answered = module.when(Trigger.said("OK")).then(Action.say(""));
        host.types("AT\r\n");
        assertThat(answered.awaitHit(Duration.ofMinutes(5))).isTrue();
        assertThat(port.read(new byte[10], 0, 10, 50)).isZero();
        port.setOutputs(Outputs.RAISED);
        host.reads(OK);
        port.setOutputs(Outputs.LOWERED);
        host.types("AT\r\n");
        assertThat(port.read(new byte[10], 0, 10, 50)).isZero();
        port.setLine(new LineSettings(115_200, 8, StopBits.ONE, Parity.NONE, FlowControl.RTS_CTS));
        host.reads(OK);
    }

    @Test
    void bytesThatFindTheModulesBufferFullAreLost() throws Exception {
        Host host = passThrough(FlowControl.NONE);
        try (Socket peer = link(host)) {
            assertThat(peer.isConnected()).isTrue();
            host.asks("AT+CIPSEND", "\r\nOK\r\n\r\n>").sends(new byte[60_000]);
            while (module.lost() == 0) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void aHostThatObeysTheModulesFlowControlLosesNothing() throws Exception {
        Host host = passThrough(FlowControl.RTS_CTS);
        byte[] sent = new byte[60_000];
        new Random(2).nextBytes(sent);
        try (Socket peer = link(host)) {
            host.asks("AT+CIPSEND", "\r\nOK\r\n\r\n>").sends(sent);
            assertThat(peer.getInputStream().readNBytes(sent.length)).isEqualTo(sent);
            assertThat(module.lost()).isZero();
        }
    }

    @Test
    void anotherParityIsAnErrorPerByteAndOtherStopBitsAreNone() throws Exception {
        Port port = module.connect(new LineSettings(115_200, 8, StopBits.TWO, Parity.NONE, FlowControl.NONE));
        Host host = new Host(port).withoutEcho().asks("AT", OK);
        assertThat(port.errors()).contains(LineErrors.NONE);
        host.asks("AT+UART_CUR=115200,8,1,2,0", OK);
        port.setLine(new LineSettings(115_200, 8, StopBits.ONE, Parity.ODD, FlowControl.NONE));
        host.asks("AT", OK);
        assertThat(port.errors().orElseThrow()).isEqualTo(new LineErrors(0, 6, 0, 0, 0));
        port.setLine(new LineSettings(115_200, 7, StopBits.ONE, Parity.EVEN, FlowControl.NONE));
        module.print("x");
        host.next(1);
        assertThat(port.errors().orElseThrow().framing() + port.errors().orElseThrow().parity()).isGreaterThan(6);
    }

    @Test
    void theBootTextIsGarbageAt115200WithFramingErrorsAndReadableAt74880() throws Exception {
        Port port = module.connect();
        Host host = new Host(port);
        module.reset();
        assertThat(host.nextUntil("\r\nready\r\n")).doesNotContain("ets Jan").hasSizeGreaterThan(100);
        assertThat(port.errors().orElseThrow().framing()).isPositive();
        port.setLine(LineSettings.DEFAULT.at(74_880));
        module.reset();
        host.reads("\r\n ets Jan  8 2013,rst cause:2, boot mode:(3,6)\r\n");
    }

    @Test
    void aNodeMcuIsResetByItsControlLinesAndNotByOpening() throws Exception {
        module.close();
        module = SimulatedModule.builder().time(Time.scaled(0.1)).board(Board.NODEMCU).start();
        Port port = module.connect();
        Host host = new Host(port).withoutEcho();
        port.setOutputs(Outputs.RAISED);
        host.asks("AT", OK);
        ControlSequence.RESET.play(port, Time.scaled(0.1));
        host.nextUntil("\r\nready\r\n");
        host.types("AT\r\n").reads("AT\r\r\n" + OK);
        assertThat(port.outputs()).isEqualTo(Outputs.LOWERED);
    }

    @Test
    void aNodeMcuWithItsBootPinLowWaitsForADownload() throws Exception {
        module.close();
        module = SimulatedModule.builder().time(Time.scaled(0.1)).board(Board.NODEMCU).start();
        Port port = module.connect(LineSettings.DEFAULT.at(74_880));
        Host host = new Host(port);
        ControlSequence.BOOT_LOADER.play(port, Time.scaled(0.1));
        host.reads("\r\n ets Jan  8 2013,rst cause:2, boot mode:(1,6)\r\n\r\n");
        port.setLine(LineSettings.DEFAULT);
        host.types("AT\r\n");
        ControlSequence.RESET.play(port, Time.scaled(0.1));
        assertThat(host.nextUntil("\r\nready\r\n")).doesNotContain("OK");
        assertThat(module.commands()).isEmpty();
    }

    @Test
    void aModuleHeldInResetIsSilent() throws Exception {
        module.close();
        module = SimulatedModule.builder().time(Time.scaled(0.1)).board(Board.WIRED).start();
        Port port = module.connect();
        Host host = new Host(port).withoutEcho();
        port.setControl(ControlLine.RTS, true);
        host.types("AT\r\n");
        port.setControl(ControlLine.RTS, false);
        assertThat(host.nextUntil("\r\nready\r\n")).doesNotContain("OK");
    }

    @Test
    void aModuleCanBeResetForADownload() throws Exception {
        Port port = module.connect(LineSettings.DEFAULT.at(74_880));
        module.resetForDownload();
        new Host(port).reads("\r\n ets Jan  8 2013,rst cause:2, boot mode:(1,6)\r\n\r\n");
    }

    @Test
    void aWriterHeldForEverIsFreedByClosing() throws Exception {
        module.close();
        module = SimulatedModule.builder().time(Time.real()).paced(true).start();
        Port port = module.connect();
        Thread writer = Thread.ofVirtual().start(() -> assertThatThrownBy(() -> port.write(new byte[100_000], 0, 100_000))
                .isInstanceOf(PortException.Closed.class));
        port.close();
        writer.join();
    }

    /** A host whose module passes data through, taking a second for each packet. */
    private Host passThrough(FlowControl flow) throws Exception {
        module.close();
        Timings slow = Timings.STANDARD.carrying(Duration.ofSeconds(1), Duration.ZERO);
        module = SimulatedModule.builder().time(Time.scaled(0.1)).timings(slow).paced(true).start();
        Host host = new Host(module.connect()).online().asks("AT+CIPMODE=1", OK);
        host.asks("AT+UART_CUR=921600,8,1,0," + flow.ordinal(), OK);
        host.port().setLine(new LineSettings(921_600, 8, StopBits.ONE, Parity.NONE, flow));
        return host;
    }

    private void paced(Time time) {
        module.close();
        module = SimulatedModule.builder().time(time).timing(0).paced(true).start();
    }

    private static Socket link(Host host) throws Exception {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            host.asks("AT+CIPSTART=\"TCP\",\"127.0.0.1\"," + listener.getLocalPort(), "CONNECT\r\n" + OK);
            return listener.accept();
        }
    }

    private static byte[] received(Host host, int length) throws Exception {
        byte[] all = new byte[length];
        for (int have = 0; have < length;) {
            host.reads("\r\n+IPD,");
            int part = Integer.parseInt(host.nextUntil(":").replace(":", ""));
            System.arraycopy(host.next(part).getBytes(StandardCharsets.ISO_8859_1), 0, all, have, part);
            have += part;
        }
        return all;
    }

    private static void awaitLost(Port port, long bytes) throws PortException {
        while (port.errors().orElseThrow().bufferOverrun() < bytes) {
            Thread.onSpinWait();
        }
    }
}
