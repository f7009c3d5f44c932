package org.espbench.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;

import org.espbench.modem.time.Time;
import org.espbench.simulator.air.SimulatedAir;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Links that carry datagrams (reference 2.4). */
@Timeout(60)
class DatagramTest {

    private static final String OK = "\r\nOK\r\n";
    private static final String PROMPT = "\r\nOK\r\n> ";
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

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
    void aUdpLinkMayBeginWithoutAPeer() throws Exception {
        try (DatagramSocket peer = new DatagramSocket(0, LOOPBACK)) {
            int local = freePort();
            host.asks("AT+CIPSTART=\"UDP\",\"0.0.0.0\"," + local + "," + local + ",2", "CONNECT\r\n" + OK);
            peer.send(new DatagramPacket("me".getBytes(StandardCharsets.US_ASCII), 2, LOOPBACK, local));
            host.reads("\r\n+IPD,2:me").asks("AT+CIPSEND=3", PROMPT).types("you").reads("\r\nRecv 3 bytes\r\n\r\nSEND OK\r\n");
            assertThat(receive(peer)).isEqualTo("you");
        }
    }

    @Test
    void datagramsFollowTheModeOfTheirLink() throws Exception {
        try (DatagramSocket first = new DatagramSocket(0, LOOPBACK); DatagramSocket second = new DatagramSocket(0, LOOPBACK)) {
            int local = freePort();
            host.asks("AT+CIPSTART=\"UDP\",\"127.0.0.1\"," + first.getLocalPort() + "," + local + ",2", "CONNECT\r\n" + OK);
            host.asks("AT+CIPSEND=2", PROMPT).types("to").reads("\r\nRecv 2 bytes\r\n\r\nSEND OK\r\n");
            assertThat(receive(first)).isEqualTo("to");
            second.send(new DatagramPacket("me".getBytes(StandardCharsets.US_ASCII), 2, LOOPBACK, local));
            host.reads("\r\n+IPD,2:me").asks("AT+CIPSEND=2", PROMPT).types("us").reads("\r\nRecv 2 bytes\r\n\r\nSEND OK\r\n");
            assertThat(receive(second)).isEqualTo("us");
            host.asks("AT+CIPSEND=2,\"127.0.0.1\"," + first.getLocalPort(), PROMPT).types("ha").reads("\r\nRecv 2 bytes\r\n\r\nSEND OK\r\n");
            assertThat(receive(first)).isEqualTo("ha");
            host.asks("AT+CIPCLOSE", "CLOSED\r\n" + OK);
        }
    }

    private static String receive(DatagramSocket socket) throws Exception {
        DatagramPacket packet = new DatagramPacket(new byte[100], 100);
        socket.setSoTimeout(20_000);
        socket.receive(packet);
        return new String(packet.getData(), 0, packet.getLength(), StandardCharsets.US_ASCII);
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, LOOPBACK)) {
            return socket.getLocalPort();
        }
    }
}
