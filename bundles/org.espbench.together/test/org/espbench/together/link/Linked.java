package org.espbench.together.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

import org.espbench.modem.Link;
import org.espbench.modem.Modem;
import org.espbench.modem.ModemException;
import org.espbench.modem.event.ModemEvent;
import org.espbench.modem.net.AccessPoint;
import org.espbench.modem.net.Endpoint;
import org.espbench.modem.net.WifiMode;
import org.espbench.modem.time.Deadline;
import org.espbench.modem.time.Time;
import org.espbench.simulator.ModuleBuilder;
import org.espbench.simulator.SimulatedModule;
import org.espbench.simulator.air.SimulatedAir;
import org.espbench.simulator.air.Timings;

/** A module that has joined, its driver, and a server on this machine for its links. */
final class Linked implements AutoCloseable {

    static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
    /** Model time that nobody needs but a machine that has much else to do. */
    static final Duration BUDGET = Duration.ofMinutes(15);
    /** Ten times the radio's pace. */
    static final Time TIME = Time.scaled(0.1);

    private static final Timings AT_ONCE = patient(Timings.STANDARD.times(0));
    private static final int SOCKET_MILLIS = 60_000;

    final SimulatedAir air;
    final SimulatedModule module;
    final Modem modem;
    private final ServerSocket server = new ServerSocket(0, 5, LOOPBACK);
    private final Object told = new Object();

    private Linked(ModuleBuilder description) throws IOException, InterruptedException {
        air = SimulatedAir.standard();
        module = description.air(air).time(TIME).freeServerPorts(true).start();
        modem = Modem.open(module.connect(), TIME);
        modem.subscribe(this::happened);
        modem.initialise(BUDGET);
        join();
    }

    /** A module that does everything as fast as the machine goes. */
    static Linked to(String firmware) throws IOException, InterruptedException {
        return to(firmware, description -> description);
    }

    /** The same, described further. */
    static Linked to(String firmware, UnaryOperator<ModuleBuilder> more) throws IOException, InterruptedException {
        return new Linked(more.apply(SimulatedModule.builder().firmware(firmware).name("linked").timings(AT_ONCE)));
    }

    /** A slow machine mustn't look like a host that doesn't answer. */
    private static Timings patient(Timings usual) {
        return new Timings(usual.command(), usual.association(), usual.dhcp(), BUDGET, usual.rejoin(), usual.scan(), usual.lookup(), BUDGET, usual.send(),
                usual.latency(), usual.boot(), usual.look());
    }

    /** Joins, and waits for the address, as early firmware doesn't. */
    void join() throws IOException, InterruptedException {
        modem.setWifiMode(WifiMode.STATION, BUDGET);
        modem.station().join(AccessPoint.named(SimulatedAir.SSID), SimulatedAir.PASSWORD.toCharArray(), BUDGET);
        await("an address", () -> {
            try {
                return modem.station().address(BUDGET).isPresent();
            } catch (ModemException e) {
                throw new AssertionError(e);
            }
        });
    }

    /** Where the server of this machine listens. */
    Endpoint endpoint() {
        return new Endpoint("127.0.0.1", server.getLocalPort());
    }

    Link open() throws ModemException {
        return modem.openTcp(endpoint(), BUDGET);
    }

    /** The far end of the next link. */
    Socket accept() throws IOException {
        server.setSoTimeout(SOCKET_MILLIS);
        Socket socket = server.accept();
        socket.setSoTimeout(SOCKET_MILLIS);
        return socket;
    }

    /** Somebody comes to the module's server. */
    Socket visit() throws IOException {
        InetSocketAddress at = module.serverEndpoint().orElseThrow();
        Socket socket = new Socket(at.getAddress(), at.getPort());
        socket.setSoTimeout(SOCKET_MILLIS);
        return socket;
    }

    /** The link of a client that has come to the module's server. */
    Link accepted() throws InterruptedException {
        await("a client", () -> modem.links().stream().anyMatch(Link::accepted));
        return modem.links().stream().filter(Link::accepted).findFirst().orElseThrow();
    }

    /** Waits until it is so. */
    void await(String what, BooleanSupplier condition) throws InterruptedException {
        Deadline deadline = Deadline.in(TIME, BUDGET);
        synchronized (told) {
            while (!condition.getAsBoolean()) {
                assertThat(deadline.over()).as("waited for " + what).isFalse();
                // Not everything that can be waited for is told of.
                deadline.atMost(Duration.ofMillis(100)).await(told);
            }
        }
    }

    /** The commands that the module has taken and that begin so. */
    List<String> commands(String beginning) {
        return module.commands().stream().filter(command -> command.startsWith(beginning)).toList();
    }

    /** Waits until the other side has ended this connection, whether in good order or not. */
    static boolean ended(Socket socket) {
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    static void readAll(InputStream in, byte[] into) throws IOException {
        assertThat(in.readNBytes(into, 0, into.length)).isEqualTo(into.length);
    }

    /** A thread for the other half of what a test does. */
    static Thread aside(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException | InterruptedException e) {
                // What it was to do is missed by the test itself.
                return;
            }
        }, "aside");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** Sends back what comes, until the end of the stream. */
    static void echo(Socket socket) {
        aside(() -> {
            try (socket; InputStream in = socket.getInputStream(); OutputStream out = socket.getOutputStream()) {
                in.transferTo(out);
            }
        });
    }

    /** Something that may fail. */
    @FunctionalInterface
    interface Work {
        void run() throws IOException, InterruptedException;
    }

    private void happened(ModemEvent event) {
        synchronized (told) {
            told.notifyAll();
        }
    }

    @Override
    public void close() throws IOException {
        modem.close();
        module.close();
        server.close();
    }
}
