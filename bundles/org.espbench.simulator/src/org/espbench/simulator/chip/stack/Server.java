package org.espbench.simulator.chip.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;

import org.espbench.simulator.air.Protocol;
import org.espbench.simulator.chip.Chip;
import org.espbench.simulator.link.Listener;
import org.espbench.simulator.link.SocketEvents;

/** The module's one TCP server (reference 2.4): a real listening socket on the loopback interface. Used on the module's loop. */
public final class Server {

    private final Chip chip;
    private final boolean freePorts;
    private Optional<Listener> listener = Optional.empty();
    private int maxClients = Links.COUNT;
    private int virtualPort;
    private Optional<Integer> port = Optional.empty();

    public Server(Chip chip, boolean freePorts) {
        this.chip = chip;
        this.freePorts = freePorts;
    }

    /** Whether it listens. */
    public boolean listening() {
        return listener.isPresent();
    }

    /** Where it really listens. */
    public Optional<InetSocketAddress> endpoint() {
        return listener.map(Listener::local);
    }

    /** The port it was told to listen on, while it listens; where it was told to take any, the one it took. */
    public Optional<Integer> port() {
        return port;
    }

    /** How many clients it takes at once. */
    public int maxClients() {
        return maxClients;
    }

    public void maxClients(int clients) {
        maxClients = clients;
    }

    /** Begins to listen. @return whether the port could be had */
    public boolean start(int wanted) {
        int real = freePorts ? 0 : wanted;
        try {
            listener = Optional.of(chip.sockets().listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), real), this::accepted));
            endpoint().ifPresent(endpoint -> chip.antenna().offer(Protocol.TCP, wanted, endpoint));
            virtualPort = wanted;
            port = wanted == 0 ? endpoint().map(InetSocketAddress::getPort) : Optional.of(wanted);
            chip.publishServer(endpoint());
            return true;
        } catch (IOException e) {
            chip.note("listenFailed", real, e.getMessage());
            return false;
        }
    }

    /** Stops listening; clients stay. */
    public void stop() {
        listener.ifPresent(Listener::close);
        chip.antenna().withdraw(Protocol.TCP, virtualPort);
        listener = Optional.empty();
        port = Optional.empty();
        chip.publishServer(endpoint());
    }

    public void reset() {
        stop();
        maxClients = Links.COUNT;
    }

    private SocketEvents accepted(Listener.Client client) {
        long clients = chip.links().open().stream().filter(Link::accepted).count();
        boolean welcome = clients < maxClients && (chip.station().online() || chip.memory().now().softAp());
        Optional<SocketEvents> events = welcome ? chip.links().accept(chip.antenna().virtual(client.remote()), virtualPort == 0 ? client.local().getPort() : virtualPort, client.socket()) : Optional.empty();
        if (events.isEmpty()) {
            chip.firmware().serverFull(chip.links().open().size()).ifPresent(chip::notice);
            client.socket().abort();
        }
        return events.orElseGet(SocketEvents.None::new);
    }
}
