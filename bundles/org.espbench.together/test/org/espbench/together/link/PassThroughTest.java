package org.espbench.together.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.espbench.together.link.Linked.BUDGET;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.Semaphore;

import org.espbench.modem.Link;
import org.espbench.modem.Modem;
import org.espbench.modem.ModemException;
import org.espbench.modem.PassThrough;
import org.espbench.modem.net.AccessPoint;
import org.espbench.modem.net.Endpoint;
import org.espbench.modem.net.LinkRequest;
import org.espbench.modem.net.WifiMode;
import org.espbench.simulator.air.SimulatedAir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole line as one link (reference 3.5). */
class PassThroughTest {

    private static final int PIECE = 4096;

    private static PassThrough enter(Linked linked) throws ModemException {
        return linked.modem.passThrough(LinkRequest.tcp(linked.endpoint()), BUDGET);
    }

    private static void assertLinks(Linked linked) throws Exception {
        Link link = linked.open();
        try (Socket peer = linked.accept()) {
            link.send(new byte[] {42}, 0, 1, BUDGET);
            assertThat(peer.getInputStream().read()).isEqualTo(42);
            peer.getOutputStream().write(43);
            assertThat(link.input().read()).isEqualTo(43);
        }
        link.close(BUDGET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.21", "1.7.5", "2.2.1"})
    void everyByteComesBackWhileOthersGoOut(String firmware) throws Exception {
        long seed = System.nanoTime();
        byte[] all = new byte[128 * PIECE];
        new Random(seed).nextBytes(all);
        byte[] words = "\r\nAT+RST\r\n+++\r\n\r\nready\r\n+IPD,4:CLOSED\r\n".getBytes(StandardCharsets.US_ASCII);
        for (int at = 100; at + words.length < all.length; at += 5000) {
            System.arraycopy(words, 0, all, at, words.length);
        }
        Semaphore room = new Semaphore(16);
        try (Linked linked = Linked.to(firmware)) {
            PassThrough line = enter(linked);
            try (Socket peer = linked.accept()) {
                Linked.echo(peer);
                Linked.aside(() -> {
                    for (int at = 0; at < all.length; at += PIECE) {
                        room.acquire();
                        line.write(all, at, PIECE);
                    }
                });
                byte[] back = new byte[all.length];
                for (int at = 0; at < all.length; at += PIECE) {
                    assertThat(line.input().readNBytes(back, at, PIECE)).as("seed %d, at %d", seed, at).isEqualTo(PIECE);
                    room.release();
                }
                assertThat(Arrays.mismatch(back, all)).as("seed %d, the first byte that is wrong", seed).isEqualTo(-1);
                line.leave(BUDGET);
            }
            assertThat(line.input().read()).isEqualTo(-1);
            assertLinks(linked);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.21", "1.7.5", "2.2.1"})
    void threePlusSignsOfTheUserArriveAndDoNotEndIt(String firmware) throws Exception {
        try (Linked linked = Linked.to(firmware)) {
            PassThrough line = enter(linked);
            try (Socket peer = linked.accept()) {
                for (int i = 0; i < 3; i++) {
                    line.write("+++".getBytes(StandardCharsets.US_ASCII), 0, 3);
                    assertThat(new String(peer.getInputStream().readNBytes(3), StandardCharsets.US_ASCII)).isEqualTo("+++");
                }
                peer.getOutputStream().write(7);
                assertThat(line.input().read()).isEqualTo(7);
                assertThat(line.active()).isTrue();
                line.leave(BUDGET);
                assertThat(Linked.ended(peer)).isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.21", "1.7.5", "2.2.1"})
    void datagramsGoThroughToo(String firmware) throws Exception {
        try (Linked linked = Linked.to(firmware); DatagramSocket peer = new DatagramSocket(0, Linked.LOOPBACK)) {
            peer.setSoTimeout(60_000);
            PassThrough line = linked.modem.passThrough(LinkRequest.udp(new Endpoint("127.0.0.1", peer.getLocalPort())), BUDGET);
            line.write("hello".getBytes(StandardCharsets.US_ASCII), 0, 5);
            DatagramPacket came = new DatagramPacket(new byte[100], 100);
            peer.receive(came);
            assertThat(new String(came.getData(), 0, came.getLength(), StandardCharsets.US_ASCII)).isEqualTo("hello");
            peer.send(new DatagramPacket("you".getBytes(StandardCharsets.US_ASCII), 3, came.getSocketAddress()));
            assertThat(new String(line.input().readNBytes(3), StandardCharsets.US_ASCII)).isEqualTo("you");
            line.leave(BUDGET);
            assertLinks(linked);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.21", "1.7.5", "2.2.1"})
    void aModuleFoundInItIsRescued(String firmware) throws Exception {
        try (Linked linked = Linked.to(firmware)) {
            enter(linked);
            try (Socket peer = linked.accept()) {
                // The driver dies, and another one finds what it left.
                linked.modem.close();
                peer.getOutputStream().write("\r\nOK\r\nwhat is this?".getBytes(StandardCharsets.US_ASCII));
                try (Modem modem = Modem.open(linked.module.connect(), Linked.TIME)) {
                    modem.initialise(BUDGET);
                    Link link = modem.openTcp(linked.endpoint(), BUDGET);
                    try (Socket other = linked.accept()) {
                        other.getOutputStream().write(43);
                        assertThat(link.input().read()).isEqualTo(43);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.7.5", "2.2.1"})
    void oneThatEntersItAtEveryBootIsRescuedAndCured(String firmware) throws Exception {
        try (Linked linked = Linked.to(firmware)) {
            linked.modem.radio().storing().setMode(WifiMode.STATION, BUDGET);
            linked.modem.station().storing().join(AccessPoint.named(SimulatedAir.SSID), SimulatedAir.PASSWORD.toCharArray(), BUDGET);
            linked.modem.savePassThrough(LinkRequest.tcp(linked.endpoint()), Modem.BootDanger.UNDERSTOOD, BUDGET);
            linked.module.reset();
            try (Socket peer = linked.accept()) {
                peer.getOutputStream().write("who is there?".getBytes(StandardCharsets.US_ASCII));
                linked.modem.initialise(BUDGET);
                linked.modem.forgetPassThrough(BUDGET);
            }
            linked.modem.board().reset(BUDGET);
            linked.join();
            assertLinks(linked);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.21", "1.7.5", "2.2.1"})
    void whereNobodyListensItIsNotEntered(String firmware) throws Exception {
        try (Linked linked = Linked.to(firmware)) {
            assertThatThrownBy(() -> linked.modem.passThrough(LinkRequest.tcp(new Endpoint("127.0.0.1", 1)), BUDGET))
                    .isInstanceOf(ModemException.Refused.class);
            assertThat(linked.modem.links()).isEmpty();
            assertLinks(linked);
        }
    }
}
