package org.espbench.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

import org.espbench.connection.profile.ClientProfile;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.DataBehaviour;
import org.espbench.connection.profile.Encryption;
import org.espbench.connection.profile.ReconnectPolicy;
import org.espbench.connection.profile.Security;
import org.espbench.connection.profile.ServerProfile;
import org.espbench.connection.profile.SoftApProfile;
import org.espbench.connection.profile.StationProfile;
import org.espbench.connection.profile.UdpPeer;
import org.espbench.connection.profile.UnknownFields;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Programs for the NONOS SDK hold conversations, on a stand-in that breaks off when a rule of the SDK's is broken. */
class NonosBehaviourTest {

    private static final String HERE = "127.0.0.1";
    private static final int FAST = 50;
    private static final int VERY_FAST = 20_000;
    private static final StationProfile STATION = new StationProfile("Workshop", false);
    private static final ConnectionProfile TUTORIAL = joined(new ClientProfile(HERE, 5000, DataBehaviour.ECHO))
            .withServer(Optional.of(new ServerProfile(8080, DataBehaviour.ECHO)));
    private static final ConnectionProfile ACCESS_POINT = Profiles.softApTutorial()
            .withClients(List.of(new ClientProfile(HERE, 5000, DataBehaviour.ECHO)));

    @TempDir
    private static Path folder = Path.of("");
    private static HostBuild build = new HostBuild(folder);

    @BeforeAll
    static void prepare() {
        build = new HostBuild(folder);
    }

    @ParameterizedTest
    @EnumSource(value = Sdk.class, names = {"NONOS_2", "NONOS_3"})
    void theTutorialIsHeld(Sdk sdk) throws IOException, InterruptedException, ExecutionException {
        try (ServerSocket server = Peer.server(); StandIn chip = start(TUTORIAL, sdk, FAST, 0, at(5000, server))) {
            chip.tell("air on");
            chip.await("^joined");
            chip.await("^address 127.0.0.1");
            try (Socket client = Peer.accept(server)) {
                Peer.echoes(client, Peer.MEGABYTE, 1);
                Peer.areServed(5, chip.port("server", 8080));
                Peer.echoes(client, Peer.MEGABYTE, 2);
            }
        }
    }

    @Test
    void aLostNetworkIsJoinedAgainAndItsLinksComeBack() throws IOException, InterruptedException {
        try (ServerSocket server = Peer.server(); StandIn chip = start(TUTORIAL, Sdk.NONOS_3, FAST, 0, at(5000, server))) {
            chip.tell("air on");
            int port = chip.port("server", 8080);
            try (Socket client = Peer.accept(server); Socket visitor = Peer.connect(port)) {
                Peer.echoes(client, 10_000, 1);
                Peer.echoes(visitor, 10_000, 2);
                chip.tell("air off");
                assertThat(Peer.isOver(client)).isTrue();
                assertThat(Peer.isOver(visitor)).isTrue();
            }
            chip.await("^not joined, reason 201");
            chip.await("^not joined, reason 201");
            chip.tell("air on");
            try (Socket client = Peer.accept(server); Socket visitor = Peer.connect(port)) {
                Peer.echoes(client, Peer.MEGABYTE, 3);
                Peer.echoes(visitor, Peer.MEGABYTE, 4);
            }
        }
    }

    @Test
    void anAddressIsFoundThoughNobodySaysSo() throws IOException, InterruptedException {
        try (ServerSocket server = Peer.server(); StandIn chip = start(TUTORIAL, Sdk.NONOS_2, FAST, 0, at(5000, server))) {
            chip.tell("events off");
            chip.tell("air on");
            try (Socket client = Peer.accept(server)) {
                Peer.echoes(client, 1000, 1);
            }
        }
    }

    @Test
    void anAddressThatIsNotGivenIsAskedForAgain() throws IOException, InterruptedException {
        try (ServerSocket server = Peer.server(); StandIn chip = start(TUTORIAL, Sdk.NONOS_3, FAST, 0, at(5000, server))) {
            chip.tell("dhcp off");
            chip.tell("air on");
            chip.await("^no address given");
            chip.tell("dhcp on");
            Peer.accept(server).close();
        }
    }

    @Test
    void theServerIsTriedUntilItStands() throws IOException, InterruptedException {
        try (StandIn chip = start(TUTORIAL, Sdk.NONOS_3, FAST, 3, "5000:9")) {
            chip.tell("air on");
            try (Socket visitor = Peer.connect(chip.port("server", 8080))) {
                Peer.echoes(visitor, 1000, 1);
            }
            assertThat(chip.said("can't listen")).hasSize(3);
            chip.await("^#clients 5$");
            chip.await("^#idle 180$");
        }
    }

    @Test
    void aPeerThatHangsUpIsCalledAgain() throws IOException, InterruptedException {
        try (ServerSocket server = Peer.server(); StandIn chip = start(TUTORIAL, Sdk.NONOS_3, FAST, 0, at(5000, server))) {
            chip.tell("air on");
            for (int i = 0; i < 4; i++) {
                try (Socket client = Peer.accept(server)) {
                    Peer.echoes(client, 10_000, i);
                    client.setSoLinger(i % 2 == 0, 0);
                }
            }
        }
    }

    @Test
    void aPeerThatIsNotThereIsCalledLessAndLessOften() throws IOException, InterruptedException {
        // Bound, but nobody listens: the port is refused and stays ours.
        try (Socket closed = new Socket()) {
            closed.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            try (StandIn chip = start(TUTORIAL, Sdk.NONOS_3, VERY_FAST, 0, "5000:" + closed.getLocalPort())) {
                chip.tell("air on");
                for (int pause : new int[] {1000, 2000, 4000, 8000, 10_000, 10_000}) {
                    chip.await("^#connecting");
                    chip.await("^connection to .* failed");
                    chip.await("^#timer " + pause + "$");
                }
            }
        }
    }

    @Test
    void pausesBeforeJoiningDoubleUpToTheLongest() throws IOException, InterruptedException {
        try (StandIn chip = start(joining(new ReconnectPolicy(0, 3, 20)), Sdk.NONOS_3, VERY_FAST, 0)) {
            for (int pause : new int[] {3000, 6000, 12_000, 20_000, 20_000}) {
                chip.await("^#joining");
                chip.await("^#timer " + pause + "$");
            }
        }
    }

    @Test
    void joiningIsGivenUpAfterAsManyAttemptsAsWereAskedFor() throws IOException, InterruptedException {
        try (StandIn chip = start(joining(new ReconnectPolicy(3, 1, 2)), Sdk.NONOS_2, VERY_FAST, 0)) {
            chip.await("^gave up after 3 attempts");
            chip.tell("wait 1000000");
            chip.await("^#waited");
            assertThat(chip.said("#joining")).hasSize(3);
        }
    }

    @Test
    void aPauseThatNoTimerCanWaitIsWaitedInPieces() throws IOException, InterruptedException {
        try (StandIn chip = start(joining(new ReconnectPolicy(0, 7199, 7200)), Sdk.NONOS_3, VERY_FAST * 50, 0)) {
            for (int[] pieces : new int[][] {{3600, 3599}, {3600, 3600}}) {
                chip.await("^#joining");
                chip.await("^#timer " + pieces[0] + "000$");
                chip.await("^#timer " + pieces[1] + "000$");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = Sdk.class, names = {"NONOS_2", "NONOS_3"})
    void inItsOwnNetworkTheModuleCallsOnlyOnceSomebodyHasAnAddress(Sdk sdk) throws IOException, InterruptedException {
        try (ServerSocket server = Peer.server(); StandIn chip = start(ACCESS_POINT, sdk, FAST, 0, at(5000, server))) {
            for (int round = 0; round < 2; round++) {
                chip.tell("station joins");
                chip.tell("wait 3000");
                chip.await("^#waited");
                assertThat(chip.said("#connecting")).hasSize(round);
                chip.tell("station gets address");
                try (Socket client = Peer.accept(server)) {
                    Peer.echoes(client, Peer.MEGABYTE, round);
                    chip.tell("station leaves");
                    assertThat(Peer.isOver(client)).isTrue();
                }
            }
        }
    }

    @Test
    void anAddressGivenAwayIsFoundThoughNobodySaysSo() throws IOException, InterruptedException {
        try (ServerSocket server = Peer.server(); StandIn chip = start(ACCESS_POINT, Sdk.NONOS_3, FAST, 0, at(5000, server))) {
            chip.tell("events off");
            chip.tell("station joins");
            chip.tell("station gets address");
            Peer.accept(server).close();
        }
    }

    @Test
    void aServerInTheModulesOwnNetworkAnswersBeforeAnybodyJoins() throws IOException, InterruptedException {
        String page = "HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\nConnection: close\r\n\r\nHello from the chip \\o/\r\n";
        try (StandIn chip = start(Profiles.webServer(), Sdk.NONOS_2, FAST, 0); Socket browser = Peer.connect(chip.port("server", 80))) {
            for (int i = 0; i < 20; i++) {
                browser.getOutputStream().write("GET / HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                assertThat(new String(browser.getInputStream().readNBytes(page.length()), StandardCharsets.US_ASCII)).isEqualTo(page);
            }
        }
    }

    @Test
    void namesAreLookedUpUntilSomebodyKnowsThem() throws IOException, InterruptedException {
        try (ServerSocket server = Peer.server(); StandIn chip = start(joined(Profiles.tcp("echo.example.org", 7, 60, DataBehaviour.ECHO),
                Profiles.tcp("nobody.example.org", 9, 0, DataBehaviour.NOTHING)), Sdk.NONOS_3, FAST, 0, at(7, server))) {
            chip.tell("air on");
            try (Socket client = Peer.accept(server)) {
                Peer.echoes(client, 1000, 1);
            }
            chip.await("^#keep-alive 60$");
            chip.await("^nobody knows nobody.example.org");
            chip.await("^nobody knows nobody.example.org");
        }
    }

    @Test
    void anEncryptedLinkEchoesBesideAPlainOne() throws IOException, InterruptedException {
        try (ServerSocket secure = Peer.server(); ServerSocket plain = Peer.server();
                StandIn chip = start(joined(Profiles.tls(HERE, 443, 0, DataBehaviour.ECHO),
                        Profiles.tcp(HERE, 7, 0, new DataBehaviour.Reply("pong\\0"))), Sdk.NONOS_2, FAST, 0,
                        at(443, secure), at(7, plain))) {
            chip.tell("air on");
            try (Socket first = Peer.accept(secure); Socket second = Peer.accept(plain)) {
                // TLS can't be held back: a piece at a time.
                for (int i = 0; i < 50; i++) {
                    Peer.echoes(first, 1000, i);
                }
                second.getOutputStream().write('?');
                assertThat(second.getInputStream().readNBytes(5)).containsExactly('p', 'o', 'n', 'g', 0);
            }
        }
    }

    @Test
    void datagramsGoWhereTheProfileSays() throws IOException, InterruptedException {
        try (DatagramSocket host = Peer.datagrams(); DatagramSocket stranger = Peer.datagrams(); DatagramSocket another = Peer.datagrams();
                StandIn chip = start(joined(udp(5000, UdpPeer.FIXED), udp(5001, UdpPeer.FIRST_SENDER), udp(5002, UdpPeer.LAST_SENDER)), Sdk.NONOS_3, FAST, 0,
                        "6000:" + host.getLocalPort())) {
            chip.tell("air on");
            Peer.areAnswered(chip.port("UDP", 5000), host, host, stranger, host);
            Peer.areAnswered(chip.port("UDP", 5001), host, host, stranger, stranger, another, stranger, host, stranger);
            Peer.areAnswered(chip.port("UDP", 5002), host, host, stranger, stranger, another, another, host, host);
        }
    }

    @Test
    void settingsReachTheSdkByteForByte() throws IOException, InterruptedException {
        ConnectionProfile profile = Profiles.named("Settings").withStation(Optional.of(Profiles.station(ReconnectPolicy.DEFAULT)))
                .withSoftAp(Optional.of(Profiles.softAp())).withClients(List.of(Profiles.tcp("nobody.example.org", 9, 0, DataBehaviour.NOTHING)));
        try (StandIn chip = start(profile, Sdk.NONOS_3, FAST, 0)) {
            chip.await("#joining");
            assertThat(chip.said("#")).contains("#mode 3", "#ssid " + hex("Workshop"), "#password " + hex("correct horse"), "#bssid 18..c3", "#host name bench-7",
                    "#no DHCP", "#address 0 192.168.1.77 192.168.1.1 255.255.255.0", "#name server 0 192.168.1.1", "#softap ssid " + hex("Bench"),
                    "#softap password " + hex("battery staple"), "#softap channel 11 auth 4 hidden 1 stations 3", "#address 1 10.0.0.1 10.0.0.1 255.255.255.0",
                    "#leases 10.0.0.20 to 10.0.0.40", "#lease 120", "#partitions 6 for map 6", "#uart 0 at 80 MHz / 694");
        }
    }

    @Test
    void fullAndAwkwardNamesReachTheSdkByteForByte() throws IOException, InterruptedException {
        String ssid = "\u00fc??/\"\\ */ 32 bytes in all\u00e9??=1";
        String key = "0123456789abcdefABCDEF0123456789".repeat(2);
        ConnectionProfile profile = Profiles.named("Awkward").withStation(Optional.of(new StationProfile(ssid, Optional.empty(), Security.WPA, Optional.empty(),
                Optional.empty(), ReconnectPolicy.DEFAULT, UnknownFields.NONE)))
                .withSoftAp(Optional.of(new SoftApProfile(ssid, Encryption.WPA2)));
        try (StandIn chip = start(profile, new Target(Sdk.NONOS_3, FlashSize.MB_4), new Passwords(Optional.of(key), Optional.of("??/%n\"\\ 8")), FAST, 0)) {
            chip.await("#joining");
            assertThat(ssid.getBytes(StandardCharsets.UTF_8)).hasSize(32);
            assertThat(chip.said("#")).contains("#ssid " + hex(ssid), "#password " + hex(key), "#softap ssid " + hex(ssid), "#softap password " + hex("??/%n\"\\ 8"));
        }
    }

    private static String hex(String text) {
        StringBuilder hex = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            hex.append("%02x".formatted(b & 0xFF));
        }
        return hex.toString();
    }

    private static ClientProfile udp(int localPort, UdpPeer peer) {
        return Profiles.udp(HERE, 6000, Optional.of(localPort), peer, DataBehaviour.ECHO);
    }

    private static ConnectionProfile joined(ClientProfile... clients) {
        return Profiles.named("Loopback").withStation(Optional.of(STATION)).withClients(List.of(clients));
    }

    private static ConnectionProfile joining(ReconnectPolicy policy) {
        return Profiles.named("Joining").withStation(Optional.of(STATION.withReconnect(policy)));
    }

    /** Where a server of another machine really is. */
    private static String at(int port, ServerSocket server) {
        return port + ":" + server.getLocalPort();
    }

    private static StandIn start(ConnectionProfile profile, Sdk sdk, int speed, int acceptFailures, String... ports)
            throws IOException, InterruptedException {
        return start(profile, new Target(sdk, FlashSize.MB_4), Profiles.PASSWORDS, speed, acceptFailures, ports);
    }

    private static StandIn start(ConnectionProfile profile, Target target, Passwords passwords, int speed, int acceptFailures, String... ports)
            throws IOException, InterruptedException {
        return StandIn.start(build.of(Profiles.program(profile, target, passwords), target), speed, acceptFailures, ports);
    }
}
