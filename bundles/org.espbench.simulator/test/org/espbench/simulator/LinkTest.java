package org.espbench.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.espbench.modem.port.LineSettings;
import org.espbench.modem.time.Time;
import org.espbench.simulator.air.SimulatedAir;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Links on real sockets (reference 1.5, 1.7, 2.4, 4.3). */
@Timeout(60)
class LinkTest {

    private static final String ERROR = "\r\nERROR\r\n";
    private static final String OK = "\r\nOK\r\n";
    private static final String PROMPT = "\r\nOK\r\n> ";
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
        try (Peer peer = new Peer("")) {
            host.asks("AT+CIPSEND=2049", "too long\r\n" + ERROR).asks("AT+CIPSEND=0", ERROR);
            host.asks(peer.start, "ALREADY CONNECTED\r\n" + ERROR).asks("AT+CIPMUX=1", "link is builded\r\n" + ERROR).asks("AT+CIPCLOSE=0", "MUX=0\r\n" + ERROR)
                    .asks("AT+CIPSEND=0,3", "MUX=0\r\n" + ERROR).asks("AT+CIPCLOSE", "CLOSED\r\n" + OK);
            assertThat(peer.socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void payloadIsCountedAndAnyByteIsPayload() throws Exception {
        try (Peer peer = new Peer("")) {
            host.asks("AT+CIPSEND=12", PROMPT).types("\r\nAT+RST\r\n").types("\0\n").reads("\r\nRecv 12 bytes\r\n\r\nSEND OK\r\n");
            assertThat(peer.reads(12)).isEqualTo("\r\nAT+RST\r\n\0\n");
        }
    }

    @Test
    void bytesBehindThePayloadAreANewLineThatIsTurnedAway() throws Exception {
        try (Peer peer = new Peer("")) {
            host.asks("AT+CIPSEND=2", PROMPT).types("hi\r\nAT\r\n").reads("\r\nRecv 2 bytes\r\n\r\nbusy s...\r\n\r\nbusy s...\r\n\r\nSEND OK\r\n").asks("AT", OK);
            assertThat(peer.reads(2)).isEqualTo("hi");
        }
    }

    @Test
    void threePlusSignsAloneCancelASend() throws Exception {
        try (Peer peer = new Peer("")) {
            host.asks("AT+CIPSEND=9", PROMPT).types("+++").reads("\r\nSEND Canceled\r\n").asks("AT", OK);
            host.asks("AT+CIPSEND=9", PROMPT).types("abc+++def").reads("\r\nRecv 9 bytes\r\n\r\nSEND OK\r\n");
            assertThat(peer.reads(9)).isEqualTo("abc+++def");
        }
    }

    @Test
    void anEscapedSendEndsAtBackslashZero() throws Exception {
        try (Peer peer = new Peer("")) {
            host.asks("AT+CIPSENDEX=100", PROMPT).types("a\\\\b\\\\0c\\0").reads("\r\nRecv 6 bytes\r\n\r\nSEND OK\r\n");
            assertThat(peer.reads(6)).isEqualTo("a\\b\\0c");
        }
    }

    @Test
    void aLinkThatEndsWhilePayloadIsAwaitedStillWantsThePayload() throws Exception {
        try (Peer peer = new Peer("")) {
            host.asks("AT+CIPSEND=4", PROMPT);
            peer.socket.close();
            host.reads("CLOSED\r\n").types("abcd").reads("\r\nRecv 4 bytes\r\nSEND FAIL\r\n").asks("AT", OK);
        }
    }

    @Test
    void dataAndCloseStandWithoutAnythingBetween() throws Exception {
        try (Peer peer = new Peer("2,")) {
            peer.writes("{\"a\":1}}");
            peer.socket.close();
            host.reads("\r\n+IPD,2,8:{\"a\":1}}2,CLOSED\r\n").asks("AT+CIPCLOSE=2", "UNLINK\r\n" + ERROR);
        }
    }

    @Test
    void dataThatFindRoomOnlyWhenOthersAreFetchedAreAnnounced() throws Exception {
        host.asks("AT+CIPRECVMODE=1", OK);
        try (Peer peer = new Peer("3,")) {
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
        try (Peer peer = new Peer("1,")) {
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
    void aMegabyteComesBackFromAnEchoIntact() throws Exception {
        long seed = System.nanoTime();
        byte[] sent = new byte[1 << 20];
        new Random(seed).nextBytes(sent);
        try (Peer peer = new Peer("")) {
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
    void theServerGivesLowestFreeIdsAndKeepsItsLimit() throws Exception {
        host.asks("AT+CIPSERVER=1", ERROR).asks("AT+CIPMUX=1", OK).asks("AT+CIPSERVERMAXCONN=2", OK).asks("AT+CIPSERVERMAXCONN?", "+CIPSERVERMAXCONN:2\r\n" + OK)
                .asks("AT+CIPSERVER=1", OK).asks("AT+CIPSERVER=1,80", "no change\r\n" + OK).asks("AT+CIPSERVERMAXCONN=3", "Server has started\r\n" + ERROR)
                .asks("AT+CIPMUX=0", "CIPSERVER must be 0\r\n" + ERROR);
        InetSocketAddress server = module.serverEndpoint().orElseThrow();
        List<Socket> clients = new ArrayList<>();
        for (int id = 0; id < 2; id++) {
            clients.add(new Socket(server.getAddress(), server.getPort()));
            host.reads(id + ",CONNECT\r\n");
        }
        try (Socket turnedAway = new Socket(server.getAddress(), server.getPort())) {
            assertThat(ends(turnedAway)).isTrue();
        }
        host.asks("AT+CIPCLOSE=0", "0,CLOSED\r\n" + OK);
        assertThat(clients.get(0).getInputStream().read()).isEqualTo(-1);
        clients.add(new Socket(server.getAddress(), server.getPort()));
        host.reads("0,CONNECT\r\n").asks("AT+CIPCLOSE=5", OK).asks("AT+CIPSERVER=0", OK);
        assertThat(module.serverEndpoint()).isEmpty();
        host.asks("AT+CIPSERVER=0", "no change\r\n" + OK).types("AT+CIPCLOSE=5\r\n").reads("0,CLOSED\r\n1,CLOSED\r\n" + OK);
        for (Socket client : clients) {
            client.close();
        }
    }

    @Test
    void aSixthLinkIsRefused() throws Exception {
        host.asks("AT+CIPMUX=1", OK).asks("AT+CIPSERVER=1,0", OK);
        InetSocketAddress server = module.serverEndpoint().orElseThrow();
        List<Socket> clients = new ArrayList<>();
        for (int id = 0; id < 5; id++) {
            clients.add(new Socket(server.getAddress(), server.getPort()));
            host.reads(id + ",CONNECT\r\n");
        }
        try (Socket sixth = new Socket(server.getAddress(), server.getPort())) {
            assertThat(ends(sixth)).isTrue();
        }
        for (Socket client : clients) {
            client.close();
        }
    }

    @Test
    void aClientThatSaysNothingIsClosed() throws Exception {
        host.asks("AT+CIPMUX=1", OK).asks("AT+CIPSTO?", "+CIPSTO:180\r\n" + OK).asks("AT+CIPSTO=3", OK).asks("AT+CIPSERVER=1", OK);
        InetSocketAddress server = module.serverEndpoint().orElseThrow();
        try (Socket client = new Socket(server.getAddress(), server.getPort())) {
            host.reads("0,CONNECT\r\n0,CLOSED\r\n");
            assertThat(client.getInputStream().read()).isEqualTo(-1);
        }
        host.asks("AT+CIPSTO=7201", ERROR);
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
    void aTakenServerPortIsAnErrorAndANote() throws Exception {
        try (SimulatedModule plain = SimulatedModule.start(air, Time.scaled(0.05)); ServerSocket taken = new ServerSocket(0, 1, LOOPBACK)) {
            Host other = new Host(plain.connect()).online().asks("AT+CIPMUX=1", OK).asks("AT+CIPSERVER=1," + taken.getLocalPort(), ERROR);
            assertThat(plain.notes()).hasSize(1).first().asString().contains(Integer.toString(taken.getLocalPort()));
            int free = freePort();
            other.asks("AT+CIPSERVER=1," + free, OK);
            assertThat(plain.serverEndpoint()).contains(new InetSocketAddress(LOOPBACK, free));
        }
    }

    @Test
    void aHostThatDoesNotReadHoldsThePeerUpAndLosesNothing() throws Exception {
        long seed = System.nanoTime();
        byte[] sent = new byte[8 << 20];
        new Random(seed).nextBytes(sent);
        try (Peer peer = new Peer("")) {
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
    void losingTheAccessPointClosesTheLinks() throws Exception {
        try (Peer peer = new Peer("3,")) {
            air.remove(air.accessPoint("Espbench").orElseThrow());
            host.reads("WIFI DISCONNECT\r\n3,CLOSED\r\n");
            assertThat(ends(peer.socket)).isTrue();
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

    @Test
    void passThroughCarriesBytesBothWaysUntilThreePlusSigns() throws Exception {
        try (Peer peer = new Peer("")) {
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
    void resettingEndsLinksAndServer() throws Exception {
        try (Peer peer = new Peer("0,")) {
            host.asks("AT+CIPSERVER=1", OK);
            module.reset();
            host.nextUntil("\r\nready\r\n");
            assertThat(ends(peer.socket)).isTrue();
            assertThat(module.serverEndpoint()).isEmpty();
            host.withoutEcho().asks("AT+CIPMUX?", "+CIPMUX:0\r\n" + OK);
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

    private static String receive(DatagramSocket socket) throws Exception {
        DatagramPacket packet = new DatagramPacket(new byte[100], 100);
        socket.setSoTimeout(20_000);
        socket.receive(packet);
        return new String(packet.getData(), 0, packet.getLength(), StandardCharsets.US_ASCII);
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

    /** The other end of a link that the module has opened. */
    private final class Peer implements AutoCloseable {
        final Socket socket;
        final String start;

        /** @param id with a comma behind; empty: without multiplexing */
        Peer(String id) throws Exception {
            try (ServerSocket listener = new ServerSocket(0, 1, LOOPBACK)) {
                if (!id.isEmpty()) {
                    host.asks("AT+CIPMUX=1", OK);
                }
                start = "AT+CIPSTART=" + id + "\"TCP\",\"127.0.0.1\"," + listener.getLocalPort();
                host.asks(start, id + "CONNECT\r\n" + OK);
                socket = listener.accept();
            }
        }

        String reads(int length) throws Exception {
            return new String(socket.getInputStream().readNBytes(length), StandardCharsets.ISO_8859_1);
        }

        void writes(String text) throws Exception {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        }

        void sends(byte[] bytes) {
            try {
                socket.getOutputStream().write(bytes);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }

        void echo() {
            try {
                InputStream in = socket.getInputStream();
                OutputStream out = socket.getOutputStream();
                in.transferTo(out);
            } catch (IOException e) {
                // The test closes the socket when it has seen enough.
            }
        }

        @Override
        public void close() throws Exception {
            socket.close();
        }
    }
}
