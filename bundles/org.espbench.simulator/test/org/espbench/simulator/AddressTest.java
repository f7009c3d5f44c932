package org.espbench.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import org.espbench.modem.time.Time;
import org.espbench.simulator.air.Route;
import org.espbench.simulator.air.SimulatedAir;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Hosts of the virtual network and the real sockets behind them. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class AddressTest {

    private static final String ERROR = "\r\nERROR\r\n";
    private static final String OK = "\r\nOK\r\n";
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    private final SimulatedAir air = SimulatedAir.standard();
    private final SimulatedModule module = SimulatedModule.builder().air(air).time(Time.scaled(0.05)).freeServerPorts(true).start();
    private final Host host = Host.on(module);

    @BeforeEach
    void join() throws Exception {
        host.online().asks("AT+CIPDINFO=1", OK).asks("AT+CIPMUX=1", OK);
    }

    @AfterEach
    void close() {
        module.close();
    }

    @Test
    void anAddressOfTheVirtualNetworkIsSeenInEveryMessage() throws Exception {
        try (ServerSocket real = new ServerSocket(0, 1, LOOPBACK)) {
            air.map("192.168.4.1:80", new InetSocketAddress(LOOPBACK, real.getLocalPort()));
            host.asks("AT+CIPSTART=2,\"TCP\",\"192.168.4.1\",80", "2,CONNECT\r\n" + OK);
            try (Socket peer = real.accept()) {
                peer.getOutputStream().write("hi".getBytes(StandardCharsets.US_ASCII));
                host.reads("\r\n+IPD,2,2,192.168.4.1,80:hi");
                host.asks("AT+CIPSTATUS", "STATUS:3\r\n+CIPSTATUS:2,\"TCP\",\"192.168.4.1\",80," + peer.getPort() + ",0\r\n" + OK);
            }
        }
        assertThat(module.notes()).isEmpty();
    }

    @Test
    void aNameGetsAnAddressOfItsOwn() throws Exception {
        try (ServerSocket real = new ServerSocket(0, 1, LOOPBACK)) {
            air.map("example.test:443", new InetSocketAddress(LOOPBACK, real.getLocalPort()));
            host.asks("AT+CIPDOMAIN=\"Example.test\"", "+CIPDOMAIN:203.0.113.1\r\n" + OK);
            host.asks("AT+CIPSTART=0,\"TCP\",\"example.test\",443", "0,CONNECT\r\n" + OK);
            real.accept().close();
            host.reads("0,CLOSED\r\n");
            // Another port of that host is another matter.
            host.asks("AT+CIPSTART=0,\"TCP\",\"example.test\",80", ERROR + "0,CLOSED\r\n");
        }
    }

    @Test
    void aNameMayHaveAnAddressThatIsMapped() throws Exception {
        try (ServerSocket real = new ServerSocket(0, 1, LOOPBACK)) {
            air.host("broker.lan", "192.168.1.7");
            air.map("192.168.1.7:1883", new InetSocketAddress(LOOPBACK, real.getLocalPort()));
            host.asks("AT+CIPDOMAIN=\"broker.lan\"", "+CIPDOMAIN:192.168.1.7\r\n" + OK).asks("AT+PING=\"broker.lan\"", "+10\r\n" + OK)
                    .asks("AT+CIPSTART=4,\"TCP\",\"broker.lan\",1883", "4,CONNECT\r\n" + OK);
        }
    }

    @Test
    void datagramsComeFromWhomTheyWereSentTo() throws Exception {
        try (DatagramSocket peer = new DatagramSocket(0, LOOPBACK)) {
            air.map("10.0.0.9:5000", new InetSocketAddress(LOOPBACK, peer.getLocalPort()));
            host.asks("AT+CIPSTART=1,\"UDP\",\"10.0.0.9\",5000", "1,CONNECT\r\n" + OK);
            host.asks("AT+CIPSEND=1,2", "\r\nOK\r\n> ").types("to").reads("\r\nRecv 2 bytes\r\n\r\nSEND OK\r\n");
            DatagramPacket packet = new DatagramPacket(new byte[9], 9);
            peer.receive(packet);
            peer.send(new DatagramPacket("me".getBytes(StandardCharsets.US_ASCII), 2, packet.getSocketAddress()));
            host.reads("\r\n+IPD,1,2,10.0.0.9,5000:me");
        }
    }

    @Test
    void aClientOfTheServerComesFromTheHostThatStandsForIt() throws Exception {
        host.asks("AT+CIPSERVER=1,80", OK);
        try (Socket client = new Socket()) {
            client.bind(new InetSocketAddress(LOOPBACK, 0));
            air.map("192.168.1.50:1234", new InetSocketAddress(LOOPBACK, client.getLocalPort()));
            client.connect(module.serverEndpoint().orElseThrow());
            host.reads("0,CONNECT\r\n");
            client.getOutputStream().write('x');
            host.reads("\r\n+IPD,0,1,192.168.1.50,1234:x");
        }
    }

    @Test
    void hostsCanRefuseBeSilentOrBeAbsent() throws Exception {
        air.map("10.0.0.1:80", Route.refusing());
        air.map("10.0.0.2", Route.silent());
        air.map("10.0.0.3", Route.unreachable());
        for (int last = 1; last <= 3; last++) {
            host.asks("AT+CIPSTART=0,\"TCP\",\"10.0.0." + last + "\",80", ERROR + "0,CLOSED\r\n");
        }
        host.asks("AT+CIPSTART=0,\"UDP\",\"10.0.0.2\",80", "0,CONNECT\r\n" + OK).asks("AT+CIPSEND=0,1", "\r\nOK\r\n> ").types("x")
                .reads("\r\nRecv 1 bytes\r\n\r\nSEND OK\r\n");
        assertThat(module.notes()).isEmpty();
    }

    @Test
    void aMappingMayNotLeadOutOfThisMachineEither() throws Exception {
        air.map("10.0.0.1:80", new InetSocketAddress(InetAddress.getByAddress(new byte[] {(byte) 192, 0, 2, 1}), 80));
        host.asks("AT+CIPSTART=0,\"TCP\",\"10.0.0.1\",80", ERROR + "0,CLOSED\r\n");
        host.asks("AT+CIPSTART=0,\"UDP\",\"192.0.2.9\",80", "0,CONNECT\r\n" + OK).asks("AT+CIPSEND=0,1", "\r\nOK\r\n> ").types("x")
                .reads("\r\nRecv 1 bytes\r\n\r\nSEND OK\r\n");
        assertThat(module.notes()).hasSize(2).allMatch(note -> note.contains("loopback"));
        assertThat(module.notes().get(0)).contains("10.0.0.1");
        assertThat(module.notes().get(1)).contains("192.0.2.9");
    }

    @Test
    void whatIsNoHostIsRefused() {
        for (String text : new String[] {"", ":80", "host:", "host:0", "host:65536", "host:x"}) {
            assertThatThrownBy(() -> air.map(text, Route.silent())).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("192.168.4.1:80");
        }
        assertThatThrownBy(() -> air.host("name", "other")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("other");
    }
}
