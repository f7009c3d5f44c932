package org.espbench.together;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.espbench.connection.LinkSnapshot;
import org.espbench.connection.LinkState;
import org.espbench.connection.SessionState;
import org.espbench.connection.profile.ClientProfile;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.DataBehaviour;
import org.espbench.connection.profile.ServerProfile;
import org.espbench.modem.ModemException;
import org.espbench.modem.time.Time;
import org.espbench.simulator.SimulatedModule;
import org.espbench.simulator.air.AccessPoint;
import org.espbench.simulator.air.SimulatedAir;
import org.junit.jupiter.api.Test;

/** Several links of one session, and several sessions, side by side. */
class LinksTest {

    private static final Time FAST = Time.scaled(0.1);
    private static final Duration BUDGET = Duration.ofSeconds(200);

    private final SimulatedAir air = new SimulatedAir();

    LinksTest() {
        air.add(AccessPoint.of(Bench.SSID, Bench.PASSWORD));
    }

    @Test
    void allFiveLinksWorkAtOnce() throws Exception {
        Map<String, Flow> received = new ConcurrentHashMap<>();
        byte[] bytes = new byte[10_000];
        try (EchoServer echo = EchoServer.start(); SimulatedModule module = module("five"); Bench bench = bench(module, clients(echo, 4))) {
            bench.session().receive(data -> received.computeIfAbsent(data.key(), key -> new Flow()).add(data.bytes(), data.bytes().length));
            bench.session().connect();
            bench.awaitListening();
            for (int i = 1; i <= 4; i++) {
                bench.awaitOpen("client-" + i);
            }
            try (Socket socket = connect(module)) {
                socket.getOutputStream().write(bytes);
                for (int i = 1; i <= 4; i++) {
                    bench.session().send("client-" + i, bytes, BUDGET);
                }
                assertThat(socket.getInputStream().readNBytes(bytes.length)).isEqualTo(bytes);
                bench.await("everything echoed", now -> received.size() == 5
                        && received.values().stream().allMatch(flow -> flow.count() == bytes.length));
                assertThat(bench.session().snapshot().links()).hasSize(5).allMatch(link -> link.state() instanceof LinkState.Open)
                        .extracting(LinkSnapshot::id).doesNotHaveDuplicates();
                assertThat(bench.session().snapshot().links().getLast().remote().orElseThrow().remotePort()).isEqualTo(socket.getLocalPort());
            }
        }
    }

    @Test
    void aLinkWhoseListenerIsSlowHoldsUpNoOther() throws Exception {
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Flow second = new Flow();
        try (EchoServer echo = EchoServer.start(); SimulatedModule module = module("slow"); Bench bench = bench(module, clients(echo, 2))) {
            bench.session().receive(data -> {
                if (data.key().equals("client-1")) {
                    reached.countDown();
                    await(goOn);
                } else {
                    second.add(data.bytes(), data.bytes().length);
                }
            });
            bench.session().connect();
            bench.awaitOpen("client-1");
            bench.awaitOpen("client-2");
            bench.session().send("client-1", new byte[1], BUDGET);
            await(reached);
            bench.session().send("client-2", new byte[5000], BUDGET);
            bench.await("the other link's data", now -> second.count() == 5000);
            goOn.countDown();
        } finally {
            goOn.countDown();
        }
    }

    @Test
    void sendingOnALinkThatIsNotOpenSaysSo() throws Exception {
        try (EchoServer echo = EchoServer.start(); SimulatedModule module = module("none"); Bench bench = bench(module, clients(echo, 1))) {
            assertThatExceptionOfType(ModemException.NotSent.class).isThrownBy(() -> bench.session().send("client-1", new byte[3], BUDGET))
                    .withMessageContaining("3 bytes were not sent");
            bench.session().connect();
            bench.awaitOpen("client-1");
            bench.session().send("client-1", new byte[3], BUDGET);
            assertThatExceptionOfType(ModemException.NotSent.class).isThrownBy(() -> bench.session().send("client-9", new byte[3], BUDGET));
        }
    }

    @Test
    void twoSessionsRunAtOnce() throws Exception {
        try (EchoServer echo = EchoServer.start(); SimulatedModule one = module("one"); SimulatedModule two = module("two");
                Bench first = bench(one, clients(echo, 1)); Bench second = bench(two, clients(echo, 1))) {
            first.session().connect();
            second.session().connect();
            first.awaitOpen("client-1");
            second.awaitOpen("client-1");
            first.session().close();
            assertThat(second.session().state()).isInstanceOf(SessionState.Online.class);
            second.session().send("client-1", new byte[100], BUDGET);
            second.await("its echo", now -> now.links().getFirst().bytesIn() == 100);
        }
    }

    private SimulatedModule module(String name) {
        return SimulatedModule.builder().name(name).air(air).time(FAST).freeServerPorts(true).start();
    }

    private static List<ClientProfile> clients(EchoServer echo, int count) {
        return IntStream.range(0, count).mapToObj(i -> new ClientProfile("127.0.0.1", echo.port(), DataBehaviour.NOTHING)).toList();
    }

    private static Bench bench(SimulatedModule module, List<ClientProfile> clients) {
        ConnectionProfile profile = Bench.profile(ModulePorts.ADDRESS).withClients(clients)
                .withServer(Optional.of(new ServerProfile(8080, DataBehaviour.ECHO)));
        return new Bench(profile, new ModulePorts(module), FAST);
    }

    private static Socket connect(SimulatedModule module) throws Exception {
        InetSocketAddress server = module.serverEndpoint().orElseThrow();
        Socket socket = new Socket(server.getAddress(), server.getPort());
        socket.setSoTimeout(20_000);
        return socket;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
