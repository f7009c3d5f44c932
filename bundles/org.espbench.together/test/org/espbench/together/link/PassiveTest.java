package org.espbench.together.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.espbench.together.link.Linked.BUDGET;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;

import org.espbench.modem.Link;
import org.espbench.modem.net.Endpoint;
import org.espbench.modem.net.LinkRequest;
import org.espbench.modem.net.Reception;
import org.espbench.modem.net.UdpPeer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Data that stay in the module until somebody reads them (reference 1.7, 1.8). */
class PassiveTest {

    private final byte[] buffer = new byte[1000];

    @ParameterizedTest
    @ValueSource(strings = {"1.7.5", "2.0.0", "2.2.1"})
    void aModuleThatHoldsMoreThanOneReadIsReadUntilItIsEmpty(String firmware) throws Exception {
        long seed = System.nanoTime();
        byte[] all = new byte[100_000];
        new Random(seed).nextBytes(all);
        try (Linked linked = Linked.to(firmware)) {
            linked.modem.setReception(Reception.PASSIVE, BUDGET);
            Link link = linked.open();
            try (Socket peer = linked.accept()) {
                peer.getOutputStream().write(all);
                // One answer of the far end, and then silence: what doesn't come by itself has to be fetched.
                ByteArrayOutputStream read = new ByteArrayOutputStream();
                while (read.size() < all.length) {
                    int count = link.receive(buffer, 0, buffer.length, BUDGET);
                    assertThat(count).as("seed %d, after %d bytes", seed, read.size()).isPositive();
                    read.write(buffer, 0, count);
                }
                assertThat(read.toByteArray()).as("seed %d", seed).isEqualTo(all);
                assertThat(link.receive(buffer, 0, buffer.length, Duration.ofSeconds(1))).isZero();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.7.5", "2.2.1"})
    void whatNobodyReadsHoldsTheSenderBackAndNothingIsLost(String firmware) throws Exception {
        long seed = System.nanoTime();
        byte[] all = new byte[300_000];
        new Random(seed).nextBytes(all);
        try (Linked linked = Linked.to(firmware)) {
            linked.modem.setReception(Reception.PASSIVE, BUDGET);
            Link link = linked.open();
            Link other = linked.open();
            try (Socket peer = linked.accept(); Socket otherPeer = linked.accept()) {
                Linked.aside(() -> peer.getOutputStream().write(all));
                linked.await("a full buffer", () -> {
                    try {
                        return link.input().available() == linked.modem.dialect().limits().passiveBuffer();
                    } catch (IOException e) {
                        throw new AssertionError(e);
                    }
                });
                // Another link isn't held up by that.
                otherPeer.getOutputStream().write("quick".getBytes(StandardCharsets.US_ASCII));
                assertThat(new String(other.input().readNBytes(5), StandardCharsets.US_ASCII)).isEqualTo("quick");
                assertThat(linked.commands("AT+CIPRECVDATA=" + link.id())).isEmpty();
                assertThat(link.bytesIn()).isZero();
                byte[] read = new byte[all.length];
                Linked.readAll(link.input(), read);
                assertThat(read).as("seed %d", seed).isEqualTo(all);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.7.5", "2.0.0", "2.2.1"})
    void whatWaitsWhenTheFarEndClosesIsReadAndThenTheStreamEnds(String firmware) throws Exception {
        byte[] all = new byte[2500];
        new Random(1).nextBytes(all);
        try (Linked linked = Linked.to(firmware)) {
            linked.modem.setReception(Reception.PASSIVE, BUDGET);
            Link link = linked.open();
            try (Socket peer = linked.accept()) {
                peer.getOutputStream().write(all);
            }
            byte[] read = new byte[all.length];
            Linked.readAll(link.input(), read);
            assertThat(read).isEqualTo(all);
            assertThat(link.input().read()).isEqualTo(-1);
            assertThat(link.open()).isFalse();
        }
    }

    @Test
    void datagramsAreReadOneByOneThoughOneNoticeSumsThemUp() throws Exception {
        try (Linked linked = Linked.to("2.2.1"); DatagramSocket peer = new DatagramSocket(0, Linked.LOOPBACK)) {
            linked.modem.setReception(Reception.PASSIVE, BUDGET);
            int local = UdpTest.freePort();
            Link link = linked.modem.open(new LinkRequest.Udp(new Endpoint("127.0.0.1", peer.getLocalPort()), local, UdpPeer.FIXED), BUDGET);
            for (int i = 1; i <= 5; i++) {
                byte[] bytes = "datagram ".repeat(i).getBytes(StandardCharsets.US_ASCII);
                peer.send(new DatagramPacket(bytes, bytes.length, Linked.LOOPBACK, local));
            }
            for (int i = 1; i <= 5; i++) {
                String came = new String(link.receiveDatagram(BUDGET).orElseThrow().bytes(), StandardCharsets.US_ASCII);
                assertThat(came).isEqualTo("datagram ".repeat(i));
            }
        }
    }
}
