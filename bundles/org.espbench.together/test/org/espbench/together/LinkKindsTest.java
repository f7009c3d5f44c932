package org.espbench.together;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.espbench.connection.LinkSnapshot;
import org.espbench.connection.LinkState;
import org.espbench.connection.SessionFailure;
import org.espbench.connection.profile.ClientProfile;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.DataBehaviour;
import org.espbench.connection.profile.ServerProfile;
import org.espbench.connection.profile.Transport;
import org.espbench.connection.profile.UdpPeer;
import org.espbench.connection.profile.UnknownFields;
import org.espbench.modem.time.Time;
import org.espbench.simulator.SimulatedModule;
import org.espbench.simulator.air.AccessPoint;
import org.espbench.simulator.air.SimulatedAir;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Links of every kind, and what is done with what comes in on them. */
class LinkKindsTest {

    private static final Time FAST = Time.scaled(0.1);
    private static final Duration BUDGET = Duration.ofSeconds(200);

    @TempDir
    Path folder = Path.of("");

    private final SimulatedAir air = new SimulatedAir();

    LinkKindsTest() {
        air.add(AccessPoint.of(Bench.SSID, Bench.PASSWORD));
    }

    @ParameterizedTest
    @EnumSource
    void aUdpLinkAnswersWhoItIsToldTo(UdpPeer peer) throws Exception {
        try (DatagramSocket first = socket(); DatagramSocket second = socket(); SimulatedModule module = module()) {
            int localPort = freeUdpPort();
            ClientProfile client = udp(first.getLocalPort(), Optional.of(localPort), peer, DataBehaviour.ECHO);
            try (Bench bench = bench(module, List.of(client))) {
                bench.session().connect();
                bench.awaitOpen("client-1");
                bench.session().send("client-1", ascii("hello"), BUDGET);
                DatagramPacket hello = receive(first);
                assertThat(text(hello)).isEqualTo("hello");
                InetSocketAddress module1 = new InetSocketAddress(hello.getAddress(), hello.getPort());
                send(second, "from the second", module1);
                DatagramSocket answered = peer == UdpPeer.FIXED ? first : second;
                assertThat(text(receive(answered))).isEqualTo("from the second");
                send(first, "from the first", module1);
                DatagramSocket then = peer == UdpPeer.FIRST_SENDER ? second : first;
                assertThat(text(receive(then))).isEqualTo("from the first");
            }
        }
    }

    @Test
    void datagramsStayWholeWhenTheyAreEchoed() throws Exception {
        try (DatagramSocket peer = socket(); SimulatedModule module = module()) {
            try (Bench bench = bench(module, List.of(udp(peer.getLocalPort(), Optional.empty(), UdpPeer.FIXED, DataBehaviour.ECHO)))) {
                bench.session().connect();
                bench.awaitOpen("client-1");
                bench.session().send("client-1", ascii("hello"), BUDGET);
                DatagramPacket hello = receive(peer);
                List<String> sent = List.of("a", "bc".repeat(400), "def", "g".repeat(1400), "h");
                for (String text : sent) {
                    send(peer, text, new InetSocketAddress(hello.getAddress(), hello.getPort()));
                }
                for (String text : sent) {
                    assertThat(text(receive(peer))).isEqualTo(text);
                }
            }
        }
    }

    @Test
    void aTlsLinkEchoes() throws Exception {
        try (TlsEcho echo = TlsEcho.start(); SimulatedModule module = module()) {
            ClientProfile client = new ClientProfile(Transport.TLS, "127.0.0.1", echo.port(), 60, Optional.empty(), UdpPeer.FIXED, DataBehaviour.NOTHING,
                    UnknownFields.NONE);
            try (Bench bench = bench(module, List.of(client))) {
                bench.session().connect();
                LinkSnapshot link = bench.awaitOpen("client-1");
                assertThat(link.transport()).isEqualTo(Transport.TLS);
                bench.session().send("client-1", new byte[3000], BUDGET);
                bench.await("its echo", now -> now.links().getFirst().bytesIn() == 3000);
                assertThat(module.commands()).anyMatch(command -> command.matches("AT\\+CIPSTART=\\d,\"SSL\",\"127.0.0.1\"," + echo.port() + ",60"));
            }
        }
    }

    @Test
    void fiveLinksOfThreeKindsWorkAtOnce() throws Exception {
        try (EchoServer echo = EchoServer.start(); TlsEcho tls = TlsEcho.start(); DatagramSocket udp = socket(); SimulatedModule module = module()) {
            List<ClientProfile> clients = List.of(new ClientProfile("127.0.0.1", echo.port(), DataBehaviour.NOTHING),
                    new ClientProfile(Transport.TCP, "127.0.0.1", echo.port(), 120, Optional.empty(), UdpPeer.FIXED, DataBehaviour.NOTHING,
                            UnknownFields.NONE),
                    new ClientProfile(Transport.TLS, "127.0.0.1", tls.port(), 0, Optional.empty(), UdpPeer.FIXED, DataBehaviour.NOTHING,
                            UnknownFields.NONE),
                    udp(udp.getLocalPort(), Optional.empty(), UdpPeer.FIXED, DataBehaviour.NOTHING),
                    udp(udp.getLocalPort(), Optional.of(freeUdpPort()), UdpPeer.LAST_SENDER, DataBehaviour.NOTHING));
            try (Bench bench = bench(module, clients)) {
                bench.session().connect();
                for (int i = 1; i <= 5; i++) {
                    bench.awaitOpen("client-" + i);
                }
                for (int i = 1; i <= 5; i++) {
                    bench.session().send("client-" + i, new byte[1000], BUDGET);
                }
                assertThat(receive(udp).getLength()).isEqualTo(1000);
                assertThat(receive(udp).getLength()).isEqualTo(1000);
                bench.await("three echoes", now -> now.links().stream().filter(link -> link.bytesIn() == 1000).count() == 3);
            }
        }
    }

    @Test
    void aCannedReplyIsGivenToWhateverComes() throws Exception {
        try (SimulatedModule module = module(); Bench bench = server(module, new DataBehaviour.Reply("pong\\r\\n"))) {
            bench.session().connect();
            bench.awaitListening();
            try (Socket socket = visit(module)) {
                for (int i = 0; i < 3; i++) {
                    socket.getOutputStream().write(ascii("ping"));
                    assertThat(socket.getInputStream().readNBytes(6)).isEqualTo(ascii("pong\r\n"));
                }
            }
        }
    }

    @Test
    void whatComesIsKeptInAFile() throws Exception {
        Path file = folder.resolve("kept");
        byte[] bytes = new byte[5000];
        Arrays.fill(bytes, (byte) 7);
        try (SimulatedModule module = module(); Bench bench = server(module, new DataBehaviour.Save(file.toString()))) {
            bench.session().connect();
            bench.awaitListening();
            try (Socket socket = visit(module)) {
                socket.getOutputStream().write(bytes);
            }
            bench.await("the visit over", now -> Files.exists(file) && file.toFile().length() == bytes.length);
            assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
        }
    }

    @Test
    void aFileThatTheRuleIsAgainstIsNeverOpenedAndItsReasonSaid() throws Exception {
        Path file = folder.resolve("profile");
        try (EchoServer echo = EchoServer.start(); SimulatedModule module = module();
                Bench bench = bench(module, List.of(new ClientProfile("127.0.0.1", echo.port(), new DataBehaviour.Save(file.toString()))))) {
            bench.session().setKeepingRule(asked -> asked.equals(file) ? Optional.of("Not there.") : Optional.empty());
            bench.session().connect();
            bench.await("the failure", now -> now.links().getFirst().state() instanceof LinkState.Retrying retrying
                    && retrying.failure() instanceof SessionFailure.NotSaved saved && saved.detail().equals("Not there."));
            assertThat(file).doesNotExist();
        }
    }

    @Test
    void aFileThatCantBeWrittenIsSaidAtTheLink() throws Exception {
        Path file = folder.resolve("no such folder").resolve("kept");
        try (EchoServer echo = EchoServer.start(); SimulatedModule module = module();
                Bench bench = bench(module, List.of(new ClientProfile("127.0.0.1", echo.port(), new DataBehaviour.Save(file.toString()))))) {
            bench.session().connect();
            bench.await("the failure", now -> now.links().getFirst().state() instanceof LinkState.Retrying retrying
                    && retrying.failure() instanceof SessionFailure.NotSaved saved && saved.sentence().contains(file.toString()));
        }
    }

    private SimulatedModule module() {
        return SimulatedModule.builder().air(air).time(FAST).freeServerPorts(true).start();
    }

    private static ClientProfile udp(int remotePort, Optional<Integer> localPort, UdpPeer peer, DataBehaviour data) {
        return new ClientProfile(Transport.UDP, "127.0.0.1", remotePort, 0, localPort, peer, data, UnknownFields.NONE);
    }

    private static Bench bench(SimulatedModule module, List<ClientProfile> clients) {
        return new Bench(Bench.profile(ModulePorts.ADDRESS).withClients(clients), new ModulePorts(module), FAST);
    }

    private static Bench server(SimulatedModule module, DataBehaviour data) {
        ConnectionProfile profile = Bench.profile(ModulePorts.ADDRESS).withServer(Optional.of(new ServerProfile(8080, data)));
        return new Bench(profile, new ModulePorts(module), FAST);
    }

    private static Socket visit(SimulatedModule module) throws Exception {
        InetSocketAddress server = module.serverEndpoint().orElseThrow();
        Socket socket = new Socket(server.getAddress(), server.getPort());
        socket.setSoTimeout(20_000);
        return socket;
    }

    private static DatagramSocket socket() throws Exception {
        DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        socket.setSoTimeout(20_000);
        return socket;
    }

    private static int freeUdpPort() throws Exception {
        try (DatagramSocket free = socket()) {
            return free.getLocalPort();
        }
    }

    private static DatagramPacket receive(DatagramSocket socket) throws Exception {
        DatagramPacket packet = new DatagramPacket(new byte[2048], 2048);
        socket.receive(packet);
        return packet;
    }

    private static void send(DatagramSocket socket, String text, InetSocketAddress to) throws Exception {
        byte[] bytes = ascii(text);
        socket.send(new DatagramPacket(bytes, bytes.length, to));
    }

    private static String text(DatagramPacket packet) {
        return new String(packet.getData(), 0, packet.getLength(), StandardCharsets.US_ASCII);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
