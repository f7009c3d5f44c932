package org.espbench.simulator.chip.stack;

import java.io.IOException;
import java.net.BindException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.function.Consumer;

import org.espbench.simulator.air.Protocol;
import org.espbench.simulator.air.Route;
import org.espbench.simulator.chip.Chip;
import org.espbench.simulator.link.Nowhere;
import org.espbench.simulator.link.UdpSocket;

/** Opens links to others: finds the way through the air and a real socket for it. Used on the module's loop. */
public final class Caller {

    /** How long nobody answers to an address that no host has, until that is noticed. */
    private static final Duration UNANSWERED = Duration.ofSeconds(3);

    private final Chip chip;
    private final Links links;
    private final Inbox inbox;

    Caller(Chip chip, Links links, Inbox inbox) {
        this.chip = chip;
        this.links = links;
        this.inbox = inbox;
    }

    /**
     * Opens a stream, by TCP or SSL, on a free id; {@code done} is told whether it stands, after {@code CONNECT} was printed.
     *
     * @param call whom, and how
     */
    public void connect(Call call, Consumer<Boolean> done) {
        InetSocketAddress remote = call.remote();
        Link link = links.link(call.id(), call.type(), false, remote);
        link.keepAlive(call.keepAlive());
        link.calledBy(call.host());
        links.begin(link);
        Opening opening = new Opening(links, inbox, link, done);
        link.carriedBy(new Nowhere());
        switch (chip.antenna().route(Protocol.TCP, remote)) {
            case Route.Real real -> connect(link, real.address(), opening);
            case Route.Neighbour neighbour -> connect(link, neighbour.address(), opening);
            case Route.Everybody everybody -> opening.fail(Duration.ZERO);
            case Route.Refusing refusing -> opening.fail(chip.timings().latency().multipliedBy(2));
            case Route.Unreachable unreachable -> opening.fail(UNANSWERED);
            case Route.Silent silent -> {
                // The time limit ends it.
            }
            case Route.Forbidden forbidden -> {
                chip.note("beyondLoopback", remote.getAddress().getHostAddress());
                opening.fail(Duration.ZERO);
            }
        }
    }

    /**
     * Opens a UDP link on a free id.
     *
     * @param type UDP or UDPv6
     * @param remote the peer's virtual address
     * @param mode 0 fixed peer, 1 the peer changes once, 2 the peer follows the last sender
     * @return whether the local port was free
     */
    public boolean exchange(int id, String type, InetSocketAddress remote, int localPort, int mode) {
        Link link = links.link(id, type, false, remote);
        UdpPeer peer = new UdpPeer(chip, link, mode, (bytes, from) -> inbox.add(() -> links.received(link, bytes)));
        try {
            InetAddress near = near(remote);
            UdpSocket socket = datagrams(near, localPort, peer);
            InetSocketAddress real = new InetSocketAddress(near.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : near, socket.local().getPort());
            int port = localPort == 0 ? real.getPort() : localPort;
            peer.socket(socket);
            link.carriedBy(peer);
            speaksFrom(link, real, port);
            chip.antenna().offer(Protocol.UDP, port, real);
            link.onClosed(() -> chip.antenna().withdraw(Protocol.UDP, port));
            links.opened(link, port);
            return true;
        } catch (IOException e) {
            chip.note("bindFailed", localPort, e.getMessage());
            return false;
        }
    }

    /** A real socket with this port, or with another when another module, or program, has it. */
    private UdpSocket datagrams(InetAddress near, int port, UdpPeer peer) throws IOException {
        try {
            return chip.sockets().datagrams(new InetSocketAddress(near, port), peer);
        } catch (BindException e) {
            UdpSocket other = chip.sockets().datagrams(new InetSocketAddress(near, 0), peer);
            chip.note("otherPort", port, other.local().getPort());
            return other;
        }
    }

    private void connect(Link link, InetSocketAddress real, Opening opening) {
        try {
            Consumer<InetSocketAddress> bound = local -> speaksFrom(link, local, local.getPort());
            link.carriedBy(link.secure() ? chip.sockets().connectSecurely(real, links.secrecy().choice(link), opening, bound)
                    : chip.sockets().connect(real, opening, bound));
        } catch (IOException e) {
            chip.note("connectFailed", real, e.getMessage());
            opening.fail(Duration.ZERO);
        }
    }

    /** Has a real socket known as this module's while the link lasts. */
    private void speaksFrom(Link link, InetSocketAddress real, int port) {
        chip.antenna().speakFrom(real, port);
        link.onClosed(() -> chip.antenna().fallSilent(real));
    }

    /** The loopback interface that leads to the peer, unless the air lets a datagram go farther. */
    private InetAddress near(InetSocketAddress remote) {
        if (chip.antenna().route(Protocol.UDP, remote) instanceof Route.Real real && real.address().getAddress() instanceof Inet6Address ipv6
                && ipv6.isLoopbackAddress()) {
            return ipv6;
        }
        InetAddress everywhere = new InetSocketAddress(0).getAddress();
        return chip.air().allowed(everywhere) ? everywhere : InetAddress.getLoopbackAddress();
    }
}
