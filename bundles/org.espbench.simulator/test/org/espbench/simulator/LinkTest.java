package org.espbench.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

import org.espbench.modem.port.LineSettings;
import org.espbench.modem.time.Time;
import org.espbench.simulator.air.SimulatedAir;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Links on real sockets: how they begin and end, and what is said of them (reference 1.6, 2.4, 4.3). */
@Timeout(60)
class LinkTest {

    private static final String ERROR = "\r\nERROR\r\n";
    private static final String OK = "\r\nOK\r\n";
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    private final SimulatedAir air = SimulatedAir.standard();
    private final SimulatedModule module = SimulatedModule.builder().air(air).time(Time.scaled(0.05)).freeServerPorts(true).start();
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
    void aRefusedConnectionIsAnErrorAndThenAClose() throws Exception {
        int nobody = freePort();
        host.asks("AT+CIPSTART=\"TCP\",\"127.0.0.1\"," + nobody, ERROR + "CLOSED\r\n");
        host.asks("AT+CIPMUX=1", OK).asks("AT+CIPSTART=4,\"TCP\",\"127.0.0.1\"," + nobody, ERROR + "4,CLOSED\r\n").asks("AT+CIPSTATUS", "STATUS:2\r\n" + OK);
    }

    @Test
    void nothingLeavesThisMachine() throws Exception {
        host.asks("AT+CIPSTART=\"TCP\",\"192.0.2.1\",80", ERROR + "CLOSED\r\n");
        assertThat(module.notes()).hasSize(1).first().asString().contains("192.0.2.1", "loopback");
        host.asks("AT+CIPSTART=\"TCP\",\"example.org\",80", "DNS Fail\r\n" + ERROR).asks("AT+PING=\"192.0.2.1\"", "+timeout\r\n" + ERROR);
    }

    @Test
    void theAirNamesHosts() throws Exception {
        air.host("broker.lan", LOOPBACK);
        air.host("192.168.1.7", LOOPBACK);
        host.asks("AT+CIPDOMAIN=\"Broker.lan\"", "+CIPDOMAIN:127.0.0.1\r\n" + OK).asks("AT+CIPDOMAIN=\"other.lan\"", "DNS Fail\r\n" + ERROR)
                .asks("AT+PING=\"broker.lan\"", "+10\r\n" + OK);
        try (ServerSocket peer = new ServerSocket(0, 1, LOOPBACK)) {
            host.asks("AT+CIPSTART=\"TCP\",\"192.168.1.7\"," + peer.getLocalPort(), "CONNECT\r\n" + OK);
        }
    }

    @Test
    void badArgumentsAreNamed() throws Exception {
        host.asks("AT+CIPSTART=0,\"TCP\",\"127.0.0.1\",80", "Link type ERROR\r\n" + ERROR).asks("AT+CIPSTART=\"TCQ\",\"127.0.0.1\",80", "Link type ERROR\r\n" + ERROR)
                .asks("AT+CIPSTART=\"TCP\",\"127.0.0.1\",0", "ENTRY ERROR\r\n" + ERROR).asks("AT+CIPSTART=\"TCP\",\"127.0.0.1\"", "Miss param\r\n" + ERROR)
                .asks("AT+CIPSTART=\"TCP\",127,80", "IP ERROR\r\n" + ERROR).asks("AT+CIPMUX=1", OK)
                .asks("AT+CIPSTART=\"TCP\",\"127.0.0.1\",80", "ID ERROR\r\n" + ERROR).asks("AT+CIPSTART=5,\"TCP\",\"127.0.0.1\",80", "ID ERROR\r\n" + ERROR)
                .asks("AT+CIPSEND=3", "MUX=1\r\n" + ERROR).asks("AT+CIPSEND=0,3", "link is not valid\r\n" + ERROR)
                .asks("AT+CIPSEND=0,2049", "link is not valid\r\n" + ERROR).asks("AT+CIPCLOSE", "MUX=1\r\n" + ERROR).asks("AT+CIPCLOSE=3", "UNLINK\r\n" + ERROR).asks("AT+CIPCLOSE=6", ERROR);
    }

    @Test
    void aLinkThatIsOpenCanNeitherBeOpenedAgainNorMultiplexed() throws Exception {
        try (Peer peer = new Peer(host, "")) {
            host.asks("AT+CIPSEND=2049", "too long\r\n" + ERROR).asks("AT+CIPSEND=0", ERROR);
            host.asks(peer.start, "ALREADY CONNECTED\r\n" + ERROR).asks("AT+CIPMUX=1", "link is builded\r\n" + ERROR).asks("AT+CIPCLOSE=0", "MUX=0\r\n" + ERROR)
                    .asks("AT+CIPSEND=0,3", "MUX=0\r\n" + ERROR).asks("AT+CIPCLOSE", "CLOSED\r\n" + OK);
            assertThat(peer.socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void dataAndCloseStandWithoutAnythingBetween() throws Exception {
        try (Peer peer = new Peer(host, "2,")) {
            peer.writes("{\"a\":1}}");
            peer.socket.close();
            host.reads("\r\n+IPD,2,8:{\"a\":1}}2,CLOSED\r\n").asks("AT+CIPCLOSE=2", "UNLINK\r\n" + ERROR);
        }
    }

    @Test
    void dataThatFindRoomOnlyWhenOthersAreFetchedAreAnnounced() throws Exception {
        host.asks("AT+CIPRECVMODE=1", OK);
        try (Peer peer = new Peer(host, "3,")) {
            peer.sends(new byte[4000]);
            host.nextUntil("+IPD,3,2920\r\n");
            host.types("AT+CIPRECVDATA=3,2048\r\n").nextUntil("+IPD,3,1952\r\n");
        }
    }

    @Test
    void anAnswerStandsBehindNoMoreReceivedDataThanTheUartHolds() throws Exception {
        LineSettings slow = LineSettings.DEFAULT.at(57_600);
        try (SimulatedModule paced = SimulatedModule.builder().timing(0).paced(true).line(slow).start();
                ServerSocket listener = new ServerSocket(0, 1, LOOPBACK)) {
            Host slowHost = new Host(paced.connect(slow)).online();
            slowHost.asks("AT+CIPSTART=\"TCP\",\"127.0.0.1\"," + listener.getLocalPort(), "CONNECT\r\n" + OK);
            try (Socket peer = listener.accept()) {
                peer.getOutputStream().write(new byte[64 * 1024]);
                slowHost.nextUntil("+IPD,");
                slowHost.types("AT\r\n");
                assertThat(slowHost.nextUntil(OK)).hasSizeLessThan(12_000);
            }
        }
    }

    @Test
    void theSenderIsToldOnDemand() throws Exception {
        try (Peer peer = new Peer(host, "1,")) {
            host.asks("AT+CIPDINFO?", "+CIPDINFO:FALSE\r\n" + OK).asks("AT+CIPDINFO=1", OK).asks("AT+CIPDINFO?", "+CIPDINFO:TRUE\r\n" + OK);
            peer.writes("x");
            host.reads("\r\n+IPD,1,1,127.0.0.1," + peer.socket.getLocalPort() + ":x");
        }
    }

    @Test
    void linksAreToldInTheLongFormOnDemand() throws Exception {
        host.asks("AT+SYSMSG_CUR=2", OK).asks("AT+CIPMUX=1", OK);
        try (ServerSocket listener = new ServerSocket(0, 1, LOOPBACK)) {
            host.types("AT+CIPSTART=3,\"TCP\",\"127.0.0.1\"," + listener.getLocalPort() + "\r\n");
            try (Socket peer = listener.accept()) {
                host.reads("+LINK_CONN:0,3,\"TCP\",0,\"127.0.0.1\"," + listener.getLocalPort() + "," + peer.getPort() + "\r\n" + OK);
            }
        }
    }

    @Test
    void losingTheAccessPointClosesTheLinks() throws Exception {
        try (Peer peer = new Peer(host, "3,")) {
            air.remove(air.accessPoint("Espbench").orElseThrow());
            host.reads("WIFI DISCONNECT\r\n3,CLOSED\r\n");
            assertThat(ends(peer.socket)).isTrue();
        }
    }

    @Test
    void resettingEndsLinksAndServer() throws Exception {
        try (Peer peer = new Peer(host, "0,")) {
            host.asks("AT+CIPSERVER=1", OK);
            module.reset();
            host.nextUntil("\r\nready\r\n");
            assertThat(ends(peer.socket)).isTrue();
            assertThat(module.serverEndpoint()).isEmpty();
            host.withoutEcho().asks("AT+CIPMUX?", "+CIPMUX:0\r\n" + OK);
        }
    }

    private static boolean ends(Socket socket) {
        try {
            return socket.getInputStream().read() < 0;
        } catch (IOException e) {
            return true;
        }
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, LOOPBACK)) {
            return socket.getLocalPort();
        }
    }
}
