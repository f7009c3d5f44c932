package org.espbench.together.fault;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.modem.Link;
import org.espbench.modem.Modem;
import org.espbench.modem.ModemException;
import org.espbench.modem.net.AccessPoint;
import org.espbench.modem.net.Endpoint;
import org.espbench.modem.net.WifiMode;
import org.espbench.modem.port.PortException;
import org.espbench.modem.time.Deadline;
import org.espbench.modem.time.Time;
import org.espbench.simulator.SimulatedModule;
import org.espbench.simulator.air.SimulatedAir;
import org.espbench.simulator.air.Timings;
import org.espbench.together.peer.Visitor;

/** A module that has joined and holds two links, each to a peer of its own, which must never hear of the other's. */
final class Scene implements AutoCloseable {

    static final Time FAST = Time.scaled(0.02);
    /** Of preparations and repairs: more than any machine is slow. */
    static final Duration PATIENCE = Duration.ofMinutes(60);
    /** The id that the driver gives to the first link. */
    static final int FIRST = 4;
    /** More than one send. */
    static final int PAYLOAD = 3000;

    private static final AtomicInteger NUMBER = new AtomicInteger();

    final Visitor first = new Visitor();
    final Visitor second = new Visitor();
    final Visitor third = new Visitor();
    final SimulatedModule module;
    final StringBuilder readFromFirst = new StringBuilder();
    final StringBuilder readFromSecond = new StringBuilder();
    private Modem modem;
    private @Nullable Link firstLink;
    private @Nullable Link secondLink;

    Scene(String firmware) throws IOException {
        module = SimulatedModule.builder().firmware(firmware).air(SimulatedAir.standard()).time(FAST).timings(Timings.STANDARD).freeServerPorts(true)
                .name("faulty" + NUMBER.incrementAndGet()).start();
        modem = Modem.open(module.connect(), FAST);
    }

    Scene prepare() throws IOException, InterruptedException {
        join();
        firstLink = connect(first);
        secondLink = connect(second);
        return this;
    }

    /** A machine that stops for a moment makes the module give up a connect. */
    private Link connect(Visitor peer) throws ModemException {
        Deadline deadline = Deadline.in(FAST, PATIENCE);
        while (true) {
            try {
                return modem.openTcp(new Endpoint("127.0.0.1", peer.port()), PATIENCE);
            } catch (ModemException.Refused e) {
                if (deadline.over()) {
                    throw e;
                }
            }
        }
    }

    /** As the field's tutorial says: joins, and then looks whether there is an address, which early firmware doesn't wait for. */
    private void join() throws IOException, InterruptedException {
        modem.initialise(PATIENCE);
        modem.setWifiMode(WifiMode.STATION, PATIENCE);
        modem.station().join(AccessPoint.named(SimulatedAir.SSID), SimulatedAir.PASSWORD.toCharArray(), PATIENCE);
        Deadline deadline = Deadline.in(FAST, PATIENCE);
        while (modem.station().address(PATIENCE).isEmpty() && !deadline.over()) {
            pause();
        }
    }

    Modem modem() {
        return modem;
    }

    Link firstLink() {
        return known(firstLink);
    }

    Link secondLink() {
        return known(secondLink);
    }

    byte[] payload(char letter) {
        byte[] bytes = new byte[PAYLOAD];
        Arrays.fill(bytes, (byte) letter);
        return bytes;
    }

    /** A client comes to the module's server, if there is one, says something and stays for the answer. */
    void visit() {
        InetSocketAddress server = module.serverEndpoint().orElse(null);
        if (server != null) {
            try (Socket socket = new Socket(server.getAddress(), server.getPort())) {
                socket.getOutputStream().write("C".getBytes(StandardCharsets.US_ASCII));
                socket.shutdownOutput();
            } catch (IOException e) {
                // The fault has thrown it out; that is no affair of the driver's.
                return;
            }
        }
    }

    /** Reads what there is. */
    void read(Link link, Duration budget) throws IOException {
        byte[] buffer = new byte[4096];
        StringBuilder into = link == firstLink ? readFromFirst : readFromSecond;
        int count = link.receive(buffer, 0, buffer.length, budget);
        into.append(new String(buffer, 0, Math.max(0, count), StandardCharsets.ISO_8859_1));
    }

    /** Reads what is left without waiting; what is lost is lost. */
    void readLeftovers() {
        for (Link link : new Link[] {firstLink(), secondLink()}) {
            try {
                for (int had = -1; had != readFromFirst.length() + readFromSecond.length();) {
                    had = readFromFirst.length() + readFromSecond.length();
                    read(link, Duration.ZERO);
                }
            } catch (IOException e) {
                // A gap, or a closed modem: nothing more to read.
                continue;
            }
        }
    }

    /** Takes the fault away, as a user would: plugs in, presses reset, connects anew. Then everything has to work again. */
    void recover(Fault fault, Call call) throws Exception {
        module.faults().reset();
        // Nobody is quicker than that at a plug: by then the module has said all that it wanted to.
        pause();
        module.plug();
        if (fault.cure == Fault.Cure.RESET) {
            module.reset();
        }
        Deadline deadline = Deadline.in(FAST, PATIENCE);
        while (true) {
            try {
                join();
                break;
            } catch (ModemException.PortLost | ModemException.Closed e) {
                if (fault.cure != Fault.Cure.PLUG && call != Call.CLOSE_MODEM) {
                    throw e;
                }
                modem.close();
                modem = reopened(deadline);
            } catch (ModemException.ModuleRestarted | ModemException.JoinFailed | ModemException.Refused | ModemException.TimedOut e) {
                // The fault's last effects; a user tries again.
                if (deadline.over()) {
                    throw e;
                }
            }
        }
        Link link = connect(third);
        say(link, deadline);
        link.close(PATIENCE);
    }

    /** What was certainly not sent can be sent again: a machine that stops for a moment makes the driver give up the prompt. */
    private static void say(Link link, Deadline deadline) throws ModemException {
        while (true) {
            try {
                link.send(new byte[] {'t'}, 0, 1, PATIENCE);
                return;
            } catch (ModemException.NotSent e) {
                if (deadline.over() || !link.open()) {
                    throw e;
                }
            }
        }
    }

    private Modem reopened(Deadline deadline) throws PortException, InterruptedException {
        while (true) {
            try {
                return Modem.open(module.connect(), FAST);
            } catch (PortException.Absent | PortException.Busy e) {
                if (deadline.over()) {
                    throw e;
                }
                pause();
            }
        }
    }

    private static void pause() throws InterruptedException {
        Object monitor = new Object();
        synchronized (monitor) {
            FAST.await(monitor, Duration.ofMillis(500).toNanos());
        }
    }

    private static Link known(@Nullable Link link) {
        if (link == null) {
            throw new AssertionError("not prepared");
        }
        return link;
    }

    @Override
    public void close() throws IOException {
        modem.close();
        module.close();
        first.close();
        second.close();
        third.close();
    }
}
