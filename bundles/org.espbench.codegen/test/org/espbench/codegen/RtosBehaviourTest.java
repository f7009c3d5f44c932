package org.espbench.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

import org.espbench.connection.profile.ClientProfile;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.DataBehaviour;
import org.espbench.connection.profile.ReconnectPolicy;
import org.espbench.connection.profile.ServerProfile;
import org.espbench.connection.profile.StationProfile;
import org.espbench.connection.profile.UdpPeer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs for the RTOS SDK hold conversations, on a stand-in with threads for tasks. */
class RtosBehaviourTest {

    private static final String HERE = "127.0.0.1";
    private static final int FAST = 20;
    private static final int VERY_FAST = 20_000;
    private static final StationProfile STATION = new StationProfile("Workshop", false);
    private static final ConnectionProfile TUTORIAL = joined(new ClientProfile(HERE, 5000, DataBehaviour.ECHO))
            .withServer(Optional.of(new ServerProfile(8080, DataBehaviour.ECHO)));

    @TempDir
    private static Path folder = Path.of("");
    private static HostBuild build = new HostBuild(folder);

    @BeforeAll
    static void prepare() {
        build = new HostBuild(folder);
    }

    @Test
    void theTutorialIsHeldAndComesBackAfterALostNetwork() throws IOException, InterruptedException, ExecutionException {
        try (ServerSocket server = Peer.server(); StandIn chip = start(TUTORIAL, FAST, 2, at(5000, server))) {
            chip.tell("air on");
            chip.await("^network: address 127.0.0.1");
            try (Socket client = Peer.accept(server)) {
                Peer.echoes(client, Peer.MEGABYTE, 1);
                Peer.areServed(5, chip.port("server", 8080));
                Peer.echoes(client, Peer.MEGABYTE, 2);
                chip.tell("air off");
                assertThat(Peer.isOver(client)).isTrue();
            }
            chip.await("^network: not joined, reason 201");
            chip.tell("air on");
            try (Socket client = Peer.accept(server); Socket visitor = Peer.connect(chip.port("server", 8080))) {
                Peer.echoes(client, Peer.MEGABYTE, 3);
                Peer.echoes(visitor, Peer.MEGABYTE, 4);
            }
            assertThat(chip.said("tcp server: can't listen")).hasSize(2);
        }
    }

    @Test
    void inItsOwnNetworkTheModuleCallsOnlyOnceSomebodyHasAnAddress() throws IOException, InterruptedException {
        ConnectionProfile profile = Profiles.softApTutorial().withClients(List.of(new ClientProfile(HERE, 5000, new DataBehaviour.Reply("pong\\0"))));
        try (ServerSocket server = Peer.server(); StandIn chip = start(profile, FAST, 0, at(5000, server))) {
            for (int round = 0; round < 2; round++) {
                chip.tell("station joins");
                chip.await("^#do station joins");
                assertThat(chip.said("#connecting")).hasSize(round);
                chip.tell("station gets address");
                try (Socket client = Peer.accept(server)) {
                    client.getOutputStream().write('?');
                    assertThat(client.getInputStream().readNBytes(5)).containsExactly('p', 'o', 'n', 'g', 0);
                    chip.tell("station leaves");
                    assertThat(Peer.isOver(client)).isTrue();
                }
            }
        }
    }

    @Test
    void pausesBeforeJoiningDoubleUpToTheLongestAndEndAfterTheLastAttempt() throws IOException, InterruptedException {
        ConnectionProfile profile = Profiles.named("Joining").withStation(Optional.of(STATION.withReconnect(new ReconnectPolicy(5, 3, 7))));
        try (StandIn chip = start(profile, VERY_FAST, 0)) {
            for (int pause : new int[] {3, 6, 7, 7}) {
                chip.await("^#joining");
                chip.await("^#timer " + pause + "$");
            }
            chip.await("^network: gave up after 5 attempts");
        }
    }

    @Test
    void datagramsGoWhereTheProfileSays() throws IOException, InterruptedException {
        try (DatagramSocket host = Peer.datagrams(); DatagramSocket stranger = Peer.datagrams(); DatagramSocket another = Peer.datagrams();
                StandIn chip = start(joined(udp(5000, UdpPeer.FIXED), udp(5001, UdpPeer.FIRST_SENDER), udp(5002, UdpPeer.LAST_SENDER)), FAST, 0,
                        "6000:" + host.getLocalPort())) {
            chip.tell("air on");
            Peer.areAnswered(chip.port("UDP", 5000), host, host, stranger, host);
            Peer.areAnswered(chip.port("UDP", 5001), host, host, stranger, stranger, another, stranger, host, stranger);
            Peer.areAnswered(chip.port("UDP", 5002), host, host, stranger, stranger, another, another, host, host);
        }
    }

    private static ClientProfile udp(int localPort, UdpPeer peer) {
        return Profiles.udp(HERE, 6000, Optional.of(localPort), peer, DataBehaviour.ECHO);
    }

    private static ConnectionProfile joined(ClientProfile... clients) {
        return Profiles.named("Loopback").withStation(Optional.of(STATION)).withClients(List.of(clients));
    }

    /** Where a server of another machine really is. */
    private static String at(int port, ServerSocket server) {
        return port + ":" + server.getLocalPort();
    }

    private static StandIn start(ConnectionProfile profile, int speed, int bindFailures, String... ports) throws IOException, InterruptedException {
        Target target = new Target(Sdk.RTOS_3, FlashSize.MB_4);
        return StandIn.start(build.of(Profiles.program(profile, target, Profiles.PASSWORDS), target), speed, bindFailures, ports);
    }
}
