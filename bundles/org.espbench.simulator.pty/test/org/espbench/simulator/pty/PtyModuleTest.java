package org.espbench.simulator.pty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import org.espbench.modem.port.PortException;
import org.espbench.modem.time.Time;
import org.espbench.simulator.SimulatedModule;
import org.espbench.simulator.air.SimulatedAir;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@DisabledOnOs(OS.WINDOWS)
class PtyModuleTest {

    @Test
    void aProgramTalksToTheModuleThroughThePath() throws Exception {
        try (SimulatedModule module = SimulatedModule.start(SimulatedAir.standard(), Time.scaled(0.1));
                PtyModule pty = PtyModule.open(module);
                RandomAccessFile line = new RandomAccessFile(pty.slavePath(), "rw")) {
            ask(line, "AT\r\n", "AT\r\r\n\r\nOK\r\n");
            ask(line, "ATE0\r\n", "ATE0\r\r\n\r\nOK\r\n");
            ask(line, "AT+CWMODE=1\r\n", "\r\nOK\r\n");
        }
    }

    @Test
    void thePathCanBeOpenedAgainAndTheModuleHasStayedOn() throws Exception {
        try (SimulatedModule module = SimulatedModule.start(SimulatedAir.standard(), Time.scaled(0.1)); PtyModule pty = PtyModule.open(module)) {
            try (RandomAccessFile line = new RandomAccessFile(pty.slavePath(), "rw")) {
                ask(line, "ATE0\r\n", "ATE0\r\r\n\r\nOK\r\n");
            }
            try (RandomAccessFile line = new RandomAccessFile(pty.slavePath(), "rw")) {
                ask(line, "AT\r\n", "\r\nOK\r\n");
            }
        }
    }

    @Test
    void everyByteValuePassesInBothDirections() throws Exception {
        long seed = System.nanoTime();
        byte[] bytes = new byte[2048];
        new Random(seed).nextBytes(bytes);
        try (SimulatedModule module = SimulatedModule.start(SimulatedAir.standard(), Time.scaled(0.1));
                PtyModule pty = PtyModule.open(module);
                ServerSocket peer = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                RandomAccessFile line = new RandomAccessFile(pty.slavePath(), "rw")) {
            ask(line, "ATE0\r\n", "ATE0\r\r\n\r\nOK\r\n");
            ask(line, "AT+CIPSTART=\"TCP\",\"127.0.0.1\"," + peer.getLocalPort() + "\r\n", "CONNECT\r\n\r\nOK\r\n");
            try (Socket server = peer.accept()) {
                ask(line, "AT+CIPSEND=2048\r\n", "\r\nOK\r\n> ");
                line.write(bytes);
                ask(line, "", "\r\nRecv 2048 bytes\r\n\r\nSEND OK\r\n");
                assertThat(server.getInputStream().readNBytes(2048)).as("seed %d", seed).isEqualTo(bytes);
                server.getOutputStream().write(bytes, 0, 1024);
                ask(line, "", "\r\n+IPD,1024:" + new String(bytes, 0, 1024, StandardCharsets.ISO_8859_1));
            }
        }
    }

    @Test
    void closeEndsTheThreadsAndLeavesTheModuleOn() throws Exception {
        try (SimulatedModule module = SimulatedModule.start(SimulatedAir.standard(), Time.real())) {
            PtyModule pty = PtyModule.open(module);
            assertThatThrownBy(module::connect).isInstanceOf(PortException.Busy.class);
            pty.close();
            pty.close();
            assertThat(threads()).doesNotContain("espbench-sim-pty-in", "espbench-sim-pty-out");
            module.connect().close();
        }
    }

    @Test
    void aModuleThatIsSwitchedOffEndsThePseudoTerminal() throws Exception {
        SimulatedModule module = SimulatedModule.start(SimulatedAir.standard(), Time.real());
        try (PtyModule pty = PtyModule.open(module); RandomAccessFile line = new RandomAccessFile(pty.slavePath(), "rw")) {
            module.close();
            assertThat(endOf(line)).isTrue();
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void theSlaveStartsAtTheModulesRate() throws Exception {
        try (SimulatedModule module = SimulatedModule.start(SimulatedAir.standard(), Time.real()); PtyModule pty = PtyModule.open(module)) {
            Process stty = new ProcessBuilder("stty", "-F", pty.slavePath(), "speed").start();
            assertThat(new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip()).isEqualTo("115200");
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void anotherRateYieldsGarbageAndTheRightOneHeals() throws Exception {
        try (SimulatedModule module = SimulatedModule.start(SimulatedAir.standard(), Time.scaled(0.1));
                PtyModule pty = PtyModule.open(module);
                RandomAccessFile line = new RandomAccessFile(pty.slavePath(), "rw")) {
            ask(line, "AT+UART_CUR=57600,8,1,0,0\r\n", "AT+UART_CUR=57600,8,1,0,0\r\r\n\r\nOK\r\n");
            assertThat(new ProcessBuilder("stty", "-F", pty.slavePath(), "57600").start().waitFor()).isZero();
            ask(line, "AT\r\n", "AT\r\r\n\r\nOK\r\n");
            assertThat(module.commands()).containsExactly("AT+UART_CUR=57600,8,1,0,0", "AT");
        }
    }

    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName).collect(Collectors.toSet());
    }

    private static boolean endOf(RandomAccessFile line) {
        try {
            return line.read() < 0;
        } catch (java.io.IOException e) {
            // Linux says EIO to a reader whose master has gone.
            return true;
        }
    }

    private static void ask(RandomAccessFile line, String text, String answer) throws Exception {
        line.write(text.getBytes(StandardCharsets.ISO_8859_1));
        byte[] got = new byte[answer.length()];
        line.readFully(got);
        assertThat(new String(got, StandardCharsets.ISO_8859_1)).isEqualTo(answer);
    }
}
