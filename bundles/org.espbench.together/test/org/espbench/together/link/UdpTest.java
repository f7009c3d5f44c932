package org.espbench.together.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.espbench.together.link.Linked.BUDGET;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.espbench.modem.Link;
import org.espbench.modem.ModemException;
import org.espbench.modem.net.Datagram;
import org.espbench.modem.net.Endpoint;
import org.espbench.modem.net.LinkRequest;
import org.espbench.modem.net.UdpPeer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Datagrams, in each of the three modes (reference 2.4). */
class UdpTest {

    private final DatagramSocket first = new DatagramSocket(0, Linked.LOOPBACK);
    private final DatagramSocket second = new DatagramSocket(0, Linked.LOOPBACK);
    private final int local = freePort();

    UdpTest() throws IOException {
        first.setSoTimeout(60_000);
        second.setSoTimeout(60_000);
    }

    @AfterEach
    void close() {
        first.close();
        second.close();
    }

    private Link open(Linked linked, UdpPeer peer) throws ModemException {
        return linked.modem.open(new LinkRequest.Udp(endpoint(first), local, peer), BUDGET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.21", "1.7.5", "2.2.1"})
    void datagramsStayWholeInBothDirections(String firmware) throws Exception {
        try (Linked linked = Linked.to(firmware)) {
            Link link = linked.modem.open(LinkRequest.udp(endpoint(first)), BUDGET);
            send(link, "how are you");
            DatagramPacket came = packet(first);
            assertThat(text(came)).isEqualTo("how are you");
            for (int i = 1; i <= 3; i++) {
                say(first, "well ".repeat(i), came.getPort());
            }
            for (int i = 1; i <= 3; i++) {
                assertThat(text(link.receiveDatagram(BUDGET).orElseThrow())).isEqualTo("well ".repeat(i));
            }
            byte[] longest = new byte[1472];
            Arrays.fill(longest, (byte) 'x');
            link.send(longest, 0, longest.length, BUDGET);
            assertThat(packet(first).getLength()).isEqualTo(longest.length);
            link.close(BUDGET);
            assertThat(link.open()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.21", "1.7.5", "2.2.1"})
    void aFixedPeerStaysThatWhoeverSends(String firmware) throws Exception {
        try (Linked linked = Linked.to(firmware)) {
            Link link = open(linked, UdpPeer.FIXED);
            say(second, "me too", local);
            assertThat(text(link.receiveDatagram(BUDGET).orElseThrow())).isEqualTo("me too");
            send(link, "to the first");
            assertThat(text(packet(first))).isEqualTo("to the first");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.21", "1.7.5", "2.2.1"})
    void thePeerChangesOnceToWhoeverSendsFirst(String firmware) throws Exception {
        try (Linked linked = Linked.to(firmware)) {
            Link link = open(linked, UdpPeer.FIRST_SENDER);
            say(second, "me", local);
            assertThat(text(link.receiveDatagram(BUDGET).orElseThrow())).isEqualTo("me");
            say(first, "no, me", local);
            assertThat(text(link.receiveDatagram(BUDGET).orElseThrow())).isEqualTo("no, me");
            send(link, "to the second");
            assertThat(text(packet(second))).isEqualTo("to the second");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.21", "1.7.5", "2.2.1"})
    void thePeerIsWhoeverSentLast(String firmware) throws Exception {
        try (Linked linked = Linked.to(firmware)) {
            Link link = open(linked, UdpPeer.LAST_SENDER);
            for (DatagramSocket peer : new DatagramSocket[] {second, first, second}) {
                say(peer, "me", local);
                assertThat(text(link.receiveDatagram(BUDGET).orElseThrow())).isEqualTo("me");
                send(link, "to you");
                assertThat(text(packet(peer))).isEqualTo("to you");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.21", "1.7.5", "2.2.1"})
    void aDatagramCanGoToSomebodyElse(String firmware) throws Exception {
        try (Linked linked = Linked.to(firmware)) {
            Link link = open(linked, UdpPeer.FIXED);
            byte[] bytes = "by the way".getBytes(StandardCharsets.US_ASCII);
            if (firmware.startsWith("0.")) {
                assertThatThrownBy(() -> link.sendTo(endpoint(second), bytes, 0, bytes.length, BUDGET)).isInstanceOf(ModemException.Unsupported.class);
                return;
            }
            link.sendTo(endpoint(second), bytes, 0, bytes.length, BUDGET);
            assertThat(text(packet(second))).isEqualTo("by the way");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.21", "1.7.5", "2.2.1"})
    void datagramsNameTheirSenderWhereTheFirmwareCan(String firmware) throws Exception {
        try (Linked linked = Linked.to(firmware)) {
            if (firmware.startsWith("0.")) {
                assertThatThrownBy(() -> linked.modem.setSenderAddresses(true, BUDGET)).isInstanceOf(ModemException.Unsupported.class);
                return;
            }
            linked.modem.setSenderAddresses(true, BUDGET);
            Link link = open(linked, UdpPeer.LAST_SENDER);
            say(second, "me", local);
            Datagram came = link.receiveDatagram(BUDGET).orElseThrow();
            assertThat(text(came)).isEqualTo("me");
            assertThat(came.sender()).contains(endpoint(second));
        }
    }

    private static void send(Link link, String text) throws ModemException {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        link.send(bytes, 0, bytes.length, BUDGET);
    }

    private static void say(DatagramSocket from, String text, int to) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        from.send(new DatagramPacket(bytes, bytes.length, Linked.LOOPBACK, to));
    }

    private static DatagramPacket packet(DatagramSocket at) throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[4096], 4096);
        at.receive(packet);
        return packet;
    }

    private static String text(DatagramPacket packet) {
        return new String(packet.getData(), packet.getOffset(), packet.getLength(), StandardCharsets.US_ASCII);
    }

    private static String text(Datagram datagram) {
        return new String(datagram.bytes(), StandardCharsets.US_ASCII);
    }

    private static Endpoint endpoint(DatagramSocket socket) {
        return new Endpoint("127.0.0.1", socket.getLocalPort());
    }

    /** One that was free a moment ago. */
    static int freePort() throws IOException {
        try (DatagramSocket socket = new DatagramSocket(0, Linked.LOOPBACK)) {
            return socket.getLocalPort();
        }
    }
}
