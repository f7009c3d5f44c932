package org.espbench.together;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.espbench.connection.LinkRole;
import org.espbench.connection.LinkSnapshot;
import org.espbench.connection.SessionState;
import org.espbench.connection.profile.ClientProfile;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.DataBehaviour;
import org.espbench.connection.profile.ServerProfile;
import org.espbench.modem.time.Time;
import org.espbench.simulator.SimulatedModule;
import org.espbench.simulator.air.AccessPoint;
import org.espbench.simulator.air.SimulatedAir;
import org.espbench.traffic.LinkFlow;
import org.espbench.traffic.LinkFlows;
import org.espbench.traffic.LiveCapture;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The field's tutorial from end to end: station mode, join, address, client to an echo server, server of its own, data both ways at once,
 * close; with real sockets, and a capture whose payload is what the sockets counted.
 */
class TutorialTest {

    private static final int SIZE = 300_000;
    private static final Duration BUDGET = Duration.ofSeconds(120);

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @EnumSource
    void theWholeConversationTakesPlaceAndIsCaptured(Wire wire) throws Exception {
        wire.assumeThere();
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        byte[] fromClient = bytes(random);
        byte[] fromPeer = bytes(random);
        SimulatedAir air = new SimulatedAir();
        air.add(AccessPoint.of(Bench.SSID, Bench.PASSWORD));
        Path file = folder.resolve("tutorial.pcapng");
        try (EchoServer echo = EchoServer.start();
                SimulatedModule module = SimulatedModule.builder().air(air).freeServerPorts(true).name("tutorial").start();
                Wire.Laid laid = wire.lay(module);
                LiveCapture capture = LiveCapture.create(file, Time.real(), failure -> {
                    throw new AssertionError(failure);
                })) {
            ConnectionProfile profile = Bench.profile(laid.address())
                    .withClients(List.of(new ClientProfile("127.0.0.1", echo.port(), DataBehaviour.NOTHING)))
                    .withServer(Optional.of(new ServerProfile(8080, DataBehaviour.ECHO)));
            ByteArrayOutputStream echoed = new ByteArrayOutputStream();
            byte[] answered;
            try (Bench bench = new Bench(profile, laid.ports(), asked -> Optional.of(Bench.PASSWORD.toCharArray()), () -> Optional.of(capture),
                    Time.real())) {
                bench.session().receive(data -> {
                    if (data.key().equals("client-1")) {
                        echoed.writeBytes(data.bytes());
                    }
                });
                bench.session().connect();
                bench.awaitState(SessionState.Online.class);
                bench.awaitOpen("client-1");
                bench.awaitListening();
                CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> send(bench, fromClient));
                answered = exchange(module.serverEndpoint().orElseThrow(), fromPeer, bench);
                sending.get(BUDGET.toSeconds(), TimeUnit.SECONDS);
                bench.await("everything echoed, seed " + seed, now -> echoed.size() >= SIZE);
                LinkSnapshot client = bench.awaitOpen("client-1");
                assertThat(client.bytesIn()).isEqualTo(SIZE);
                assertThat(client.bytesOut()).isEqualTo(SIZE);
                bench.await("the peer gone", now -> now.links().stream().noneMatch(link -> link.role() == LinkRole.ACCEPTED));
                bench.session().disconnect();
                bench.awaitState(SessionState.Closed.class);
                assertThat(bench.stateNames()).containsExactly("Closed", "Opening", "Ready", "Joining", "AwaitingAddress", "Online", "Closing",
                        "Closed");
            }
            assertThat(Flow.of(echoed.toByteArray())).as("seed " + seed).hasToString(Flow.of(fromClient).toString());
            assertThat(Flow.of(answered)).as("seed " + seed).hasToString(Flow.of(fromPeer).toString());
            assertThat(echo.in()).as("seed " + seed).hasToString(Flow.of(fromClient).toString());
            capture.flush();
        }
        assertThat(LinkFlows.of(file)).as("seed " + seed).containsExactlyInAnyOrder(
                flow(4, false, Flow.of(fromClient), Flow.of(fromClient)), flow(0, true, Flow.of(fromPeer), Flow.of(fromPeer)));
        assertNoSecretIn(file);
    }

    private static LinkFlow flow(int id, boolean accepted, Flow in, Flow out) {
        return new LinkFlow(id, 0, accepted, in.count(), out.count(), in.sha256(), out.sha256());
    }

    private static byte[] bytes(Random random) {
        byte[] bytes = new byte[SIZE];
        random.nextBytes(bytes);
        return bytes;
    }

    private static void send(Bench bench, byte[] bytes) {
        try {
            bench.session().send("client-1", bytes, BUDGET);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** A program on this machine connects to the module's server, sends, and reads its echo meanwhile. */
    private static byte[] exchange(InetSocketAddress server, byte[] bytes, Bench bench) throws Exception {
        try (Socket socket = new Socket(server.getAddress(), server.getPort())) {
            socket.setSoTimeout((int) BUDGET.toMillis());
            bench.awaitOpen("accepted-1");
            CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> {
                try {
                    socket.getOutputStream().write(bytes);
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            });
            InputStream in = socket.getInputStream();
            byte[] answer = in.readNBytes(bytes.length);
            writing.get(BUDGET.toSeconds(), TimeUnit.SECONDS);
            return answer;
        }
    }

    private static void assertNoSecretIn(Path file) throws IOException {
        String all = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertThat(all.contains("AT+CWJAP")).isTrue();
        for (String form : List.of(Bench.PASSWORD, "wl4nK3y", "s3cretW0rd")) {
            assertThat(all.contains(form)).as("a part of the password is in the capture").isFalse();
        }
    }
}
