package org.espbench.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.espbench.modem.time.Deadline;
import org.espbench.modem.time.Time;
import org.espbench.simulator.air.SimulatedAir;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is sent over links, and what is received (reference 1.5, 1.7, 2.4, 3.5). */
@Timeout(60)
class PayloadTest {

    private static final String ERROR = "\r\nERROR\r\n";
    private static final String OK = "\r\nOK\r\n";
    private static final String PROMPT = "\r\nOK\r\n> ";

    private final SimulatedModule module = SimulatedModule.builder().air(SimulatedAir.standard()).time(Time.scaled(0.05)).freeServerPorts(true).start();
    private final Host host = Host.on(module);

    @BeforeEach
    void join() throws Exception {
        host.online();
    }

    @AfterEach
    void close() {
        module.close();
    }

    @Test
    void payloadIsCountedAndAnyByteIsPayload() throws Exception {
        try (Peer peer = new Peer(host, "")) {
            host.asks("AT+CIPSEND=12", PROMPT).types("\r\nAT+RST\r\n").types("\0\n").reads("\r\nRecv 12 bytes\r\n\r\nSEND OK\r\n");
            assertThat(peer.reads(12)).isEqualTo("\r\nAT+RST\r\n\0\n");
        }
    }

    @Test
    void bytesBehindThePayloadAreANewLineThatIsTurnedAway() throws Exception {
        try (Peer peer = new Peer(host, "")) {
            host.asks("AT+CIPSEND=2", PROMPT).types("hi\r\nAT\r\n").reads("\r\nRecv 2 bytes\r\n\r\nbusy s...\r\n\r\nbusy s...\r\n\r\nSEND OK\r\n").asks("AT", OK);
            assertThat(peer.reads(2)).isEqualTo("hi");
        }
    }

    @Test
    void threePlusSignsAloneCancelASend() throws Exception {
        try (Peer peer = new Peer(host, "")) {
            host.asks("AT+CIPSEND=9", PROMPT).types("+++").reads("\r\nSEND Canceled\r\n").asks("AT", OK);
            host.asks("AT+CIPSEND=9", PROMPT).types("abc+++def").reads("\r\nRecv 9 bytes\r\n\r\nSEND OK\r\n");
            assertThat(peer.reads(9)).isEqualTo("abc+++def");
        }
    }

    @Test
    void anEscapedSendEndsAtBackslashZero() throws Exception {
        try (Peer peer = new Peer(host, "")) {
            host.asks("AT+CIPSENDEX=100", PROMPT).types("a\\\\b\\\\0c\\0").reads("\r\nRecv 6 bytes\r\n\r\nSEND OK\r\n");
            assertThat(peer.reads(6)).isEqualTo("a\\b\\0c");
        }
    }

    @Test
    void aLinkThatEndsWhilePayloadIsAwaitedStillWantsThePayload() throws Exception {
        try (Peer peer = new Peer(host, "")) {
            host.asks("AT+CIPSEND=4", PROMPT);
            peer.socket.close();
            host.reads("CLOSED\r\n").types("abcd").reads("\r\nRecv 4 bytes\r\nSEND FAIL\r\n").asks("AT", OK);
        }
    }

    @Test
    void aMegabyteComesBackFromAnEchoIntact() throws Exception {
        long seed = System.nanoTime();
        byte[] sent = new byte[1 << 20];
        new Random(seed).nextBytes(sent);
        try (Peer peer = new Peer(host, "")) {
            Thread echo = Thread.ofVirtual().start(peer::echo);
            byte[] returned = new byte[sent.length];
            int back = 0;
            for (int at = 0; at < sent.length; at += 2048) {
                host.types("AT+CIPSEND=2048\r\n");
                back = untilText(PROMPT, returned, back);
                host.sends(Arrays.copyOfRange(sent, at, at + 2048));
                back = untilText("\r\nRecv 2048 bytes\r\n", returned, back);
                back = untilText("\r\nSEND OK\r\n", returned, back);
            }
            while (back < sent.length) {
                back = data(host.next(6), returned, back);
            }
            assertThat(returned).as("seed %d", seed).isEqualTo(sent);
            peer.socket.close();
            echo.join();
        }
    }

    @Test
    void aHostThatDoesNotReadHoldsThePeerUpAndLosesNothing() throws Exception {
        long seed = System.nanoTime();
        byte[] sent = new byte[8 << 20];
        new Random(seed).nextBytes(sent);
        try (Peer peer = new Peer(host, "")) {
            Thread writer = Thread.ofVirtual().start(() -> peer.sends(sent));
            // The module's commands go on while its line is full of data nobody reads.
            host.types("AT\r\n");
            assertThat(module.awaitCommand("AT"::equals, Duration.ofMinutes(5))).isTrue();
            byte[] got = new byte[sent.length];
            int back = untilText(OK, got, 0);
            while (back < sent.length) {
                back = data(host.next(6), got, back);
            }
            assertThat(got).as("seed %d", seed).isEqualTo(sent);
            writer.join();
        }
    }

    @Test
    void passThroughCarriesBytesBothWaysUntilThreePlusSigns() throws Exception {
        try (Peer peer = new Peer(host, "")) {
            host.asks("AT+CIPSEND", ERROR).asks("AT+CIPMODE=1", OK).asks("AT+CIPMODE?", "+CIPMODE:1\r\n" + OK).asks("AT+CIPSEND=3", "IPMODE=1\r\n" + ERROR);
            host.asks("AT+SYSMSG_CUR=1", OK).asks("AT+CIPSEND", "\r\nOK\r\n\r\n>").types("AT\r\nraw+++\r\n");
            assertThat(peer.reads(12)).isEqualTo("AT\r\nraw+++\r\n");
            peer.writes("back");
            host.reads("back").types("+++").reads("+QUITT\r\n").asks("AT", OK);
            peer.writes("still raw");
            host.reads("still raw").asks("AT+CIPMODE=0", OK);
        }
    }

    @Test
    void plusSignsWithASilenceBetweenThemEndNothingHoweverLateTheModuleTakesThem() throws Exception {
        Time time = Time.scaled(0.05);
        CountDownLatch prompting = new CountDownLatch(1);
        CountDownLatch late = new CountDownLatch(1);
        Consumer<byte[]> dawdle = message -> {
            if (new String(message, StandardCharsets.ISO_8859_1).endsWith("\r\n>")) {
                prompting.countDown();
                await(late);
            }
        };
        try (SimulatedModule slow = SimulatedModule.builder().air(SimulatedAir.standard()).time(time).onSaid(dawdle).start()) {
            Host other = Host.on(slow).online();
            try (Peer peer = new Peer(other, "")) {
                other.asks("AT+CIPMODE=1", OK).types("AT+CIPSEND\r\n");
                await(prompting);
                other.types("++");
                Deadline silence = Deadline.in(time, Duration.ofMillis(50));
                synchronized (silence) {
                    while (silence.await(silence)) {
                        // The module's clock goes on.
                    }
                }
                other.types("+");
                late.countDown();
                other.reads("\r\nOK\r\n\r\n>");
                assertThat(peer.reads(3)).isEqualTo("+++");
                other.types("raw");
                assertThat(peer.reads(3)).isEqualTo("raw");
            }
        } finally {
            late.countDown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Reads replies and collects the data between them until this text stands where a message begins. */
    private int untilText(String text, byte[] collected, int have) throws Exception {
        int count = have;
        String begin = host.next(6);
        while (begin.equals("\r\n+IPD")) {
            count = data(begin, collected, count);
            begin = host.next(6);
        }
        assertThat(begin + host.next(text.length() - 6)).isEqualTo(text);
        return count;
    }

    private int data(String begin, byte[] collected, int have) throws Exception {
        assertThat(begin).isEqualTo("\r\n+IPD");
        int length = Integer.parseInt(host.nextUntil(":").replaceAll("[,:]", ""));
        assertThat(length).isBetween(1, 1460);
        byte[] bytes = host.next(length).getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(bytes, 0, collected, have, length);
        return have + length;
    }
}
