package org.espbench.simulator.chip.stack;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.espbench.simulator.air.Protocol;
import org.espbench.simulator.air.Route;
import org.espbench.simulator.chip.Chip;
import org.espbench.simulator.link.Nowhere;
import org.espbench.simulator.link.SocketEvents;
import org.espbench.simulator.link.TcpSocket;
import org.espbench.simulator.link.UdpSocket;
import org.espbench.simulator.loop.Alarm;

/** The table of links (reference 2.4 and 4.3). Used on the module's loop. */
public final class Links {

    /** How many links there are at most. */
    public static final int COUNT = 5;
    /** TCP window: four segments, as the SDK has (reference 9). */
    private static final int WINDOW = 4 * 1460;
    /** How long nobody answers to an address that no host has, until that is noticed. */
    private static final Duration UNANSWERED = Duration.ofSeconds(3);

    private final Chip chip;
    private final Inbox inbox;
    private final SortedMap<Integer, Link> links = new TreeMap<>();
    private boolean mux;
    private boolean passThrough;
    private boolean senderInfo;
    private boolean hadLinks;
    private Duration serverIdle = Duration.ofSeconds(180);

    public Links(Chip chip) {
        this.chip = chip;
        inbox = new Inbox(chip);
    }

    public Chip chip() {
        return chip;
    }

    /** Whether there can be more than one. */
    public boolean mux() {
        return mux;
    }

    public void mux(boolean on) {
        mux = on;
    }

    /** Whether received data are printed raw. */
    public boolean passThrough() {
        return passThrough;
    }

    public void passThrough(boolean on) {
        passThrough = on;
    }

    /** Whether data come with the sender's address. */
    public boolean senderInfo() {
        return senderInfo;
    }

    public void senderInfo(boolean on) {
        senderInfo = on;
    }

    /** After what time without data from it a client of the server is closed; zero: never. */
    public Duration serverIdle() {
        return serverIdle;
    }

    public void serverIdle(Duration limit) {
        serverIdle = limit;
    }

    /** The link with this id, open or being opened. */
    public Optional<Link> at(int id) {
        return Optional.ofNullable(links.get(id));
    }

    /** The open links by id. */
    public List<Link> open() {
        return links.values().stream().filter(Link::open).toList();
    }

    /** Whether there are or were links since the address was got. */
    public boolean hadLinks() {
        return hadLinks;
    }

    /**
     * Opens a TCP link on a free id; {@code done} is told whether it stands, after {@code CONNECT} was printed.
     *
     * @param remote the peer's virtual address
     */
    public void connect(int id, InetSocketAddress remote, Consumer<Boolean> done) {
        Link link = new Link(id, "TCP", false, remote);
        links.put(id, link);
        Opening opening = new Opening(link, done);
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
     * @param remote the peer's virtual address
     * @param mode 0 fixed peer, 1 the peer changes once, 2 the peer follows the last sender
     * @return whether the local port was free
     */
    public boolean exchange(int id, InetSocketAddress remote, int localPort, int mode) {
        Link link = new Link(id, "UDP", false, remote);
        UdpPeer peer = new UdpPeer(chip, link, mode, (bytes, from) -> inbox.add(() -> received(link, bytes)));
        try {
            UdpSocket socket = datagrams(localPort, peer);
            InetSocketAddress real = new InetSocketAddress(InetAddress.getLoopbackAddress(), socket.local().getPort());
            int port = localPort == 0 ? real.getPort() : localPort;
            peer.socket(socket);
            link.carriedBy(peer);
            speaksFrom(link, real, port);
            chip.antenna().offer(Protocol.UDP, port, real);
            link.onClosed(() -> chip.antenna().withdraw(Protocol.UDP, port));
            opened(link, port);
            return true;
        } catch (IOException e) {
            chip.note("bindFailed", localPort, e.getMessage());
            return false;
        }
    }

    /** A client of the server gets the lowest free id. @return where its events go, or empty when all ids are taken */
    public Optional<SocketEvents> accept(InetSocketAddress remote, int localPort, TcpSocket socket) {
        int id = 0;
        while (links.containsKey(id)) {
            id++;
        }
        if (id >= COUNT) {
            return Optional.empty();
        }
        Link link = new Link(id, "TCP", true, remote);
        link.carriedBy(socket);
        opened(link, localPort);
        link.closeWhenIdle(this, serverIdle);
        socket.grant(WINDOW);
        return Optional.of(new Opening(link, stands -> { }));
    }

    /** Sends, with a target if to another UDP peer than before; {@code sent} is told whether it went, not before the send has taken its time. */
    public void send(Link link, byte[] bytes, Optional<InetSocketAddress> target, Consumer<Boolean> sent) {
        if (!link.open()) {
            sent.accept(false);
            return;
        }
        target.ifPresent(link::remote);
        chip.loop().after(chip.timings().send(), () -> link.transport().send(bytes, sent));
    }

    /** The peer has ended a link. @param abort with a reset */
    public void lose(Link link, boolean abort) {
        if (forget(link)) {
            if (abort) {
                link.transport().abort();
            } else {
                link.transport().close();
            }
            say(link, "CLOSED");
        }
    }

    /** Closes a link in good order and says so. */
    public void close(Link link) {
        lose(link, false);
    }

    /** Every link is lost with the interface. */
    public void interfaceDown() {
        for (Link link : new ArrayList<>(links.values())) {
            if (!link.open()) {
                link.giveUp();
            } else if (forget(link)) {
                link.transport().abort();
                say(link, "CLOSED");
            }
        }
    }

    public void interfaceUp() {
        hadLinks = false;
    }

    public void reset() {
        for (Link link : new ArrayList<>(links.values())) {
            link.closed();
            link.transport().abort();
        }
        links.clear();
        inbox.clear();
        mux = false;
        passThrough = false;
        senderInfo = false;
        hadLinks = false;
        serverIdle = Duration.ofSeconds(180);
    }

    /** There is room on the line again. */
    public void deliver() {
        inbox.deliver();
    }

    private void opened(Link link, int localPort) {
        links.put(link.id(), link);
        link.opened(localPort);
        hadLinks = true;
        if ((chip.memory().now().messages & 2) != 0) {
            chip.print("+LINK_CONN:0," + link.id() + ",\"" + link.type() + "\"," + (link.accepted() ? 1 : 0) + ",\"" + address(link) + "\","
                    + link.remote().getPort() + "," + localPort + "\r\n");
        } else {
            say(link, "CONNECT");
        }
    }

    private void received(Link link, byte[] bytes) {
        if (!link.open()) {
            return;
        }
        link.closeWhenIdle(this, serverIdle);
        int segment = chip.firmware().segment();
        String data = new String(bytes, StandardCharsets.ISO_8859_1);
        for (int at = 0; at < data.length(); at += segment) {
            String part = data.substring(at, Math.min(data.length(), at + segment));
            String from = senderInfo ? "," + address(link) + "," + link.remote().getPort() : "";
            chip.print(passThrough ? part : chip.firmware().incoming(mux ? "," + link.id() : "", part.length(), from) + part);
        }
        link.transport().grant(bytes.length);
    }

    private boolean forget(Link link) {
        boolean open = link.open();
        link.closed();
        links.remove(link.id(), link);
        return open;
    }

    private void say(Link link, String event) {
        chip.print((mux ? link.id() + "," : "") + event + "\r\n");
    }

    /** A real socket with this port, or with another when another module, or program, has it. */
    private UdpSocket datagrams(int port, UdpPeer peer) throws IOException {
        try {
            return chip.sockets().datagrams(new InetSocketAddress(near(), port), peer);
        } catch (BindException e) {
            UdpSocket other = chip.sockets().datagrams(new InetSocketAddress(near(), 0), peer);
            chip.note("otherPort", port, other.local().getPort());
            return other;
        }
    }

    private void connect(Link link, InetSocketAddress real, Opening opening) {
        try {
            link.carriedBy(chip.sockets().connect(real, opening, local -> speaksFrom(link, local, local.getPort())));
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

    /** The loopback interface, unless the air lets a datagram go farther. */
    private InetAddress near() {
        InetAddress everywhere = new InetSocketAddress(0).getAddress();
        return chip.air().allowed(everywhere) ? everywhere : InetAddress.getLoopbackAddress();
    }

    private static String address(Link link) {
        return link.remote().getAddress().getHostAddress();
    }

    /** Follows a TCP socket from its begin to its end. */
    private final class Opening implements SocketEvents {
        private final Link link;
        private final Consumer<Boolean> done;
        private final Alarm timeout;
        private boolean told;

        Opening(Link link, Consumer<Boolean> done) {
            this.link = link;
            this.done = done;
            timeout = chip.loop().after(chip.timings().connectTimeout(), () -> {
                if (!link.open() && !told) {
                    link.giveUp();
                }
            });
            link.onGivingUp(this::ended);
        }

        /** It can't be opened, as the caller learns after this time, never at once. */
        void fail(Duration after) {
            chip.loop().after(after, this::ended);
        }

        @Override
        public void opened(InetSocketAddress local) {
            if (links.get(link.id()) == link && !told) {
                timeout.cancel();
                told = true;
                Links.this.opened(link, local.getPort());
                link.transport().grant(WINDOW);
                done.accept(true);
            }
        }

        @Override
        public void received(byte[] bytes) {
            inbox.add(() -> Links.this.received(link, bytes));
        }

        @Override
        public void ended() {
            timeout.cancel();
            if (link.open()) {
                inbox.add(this::closed);
            } else if (links.remove(link.id(), link) && !told) {
                link.closed();
                told = true;
                done.accept(false);
            }
        }

        private void closed() {
            if (forget(link)) {
                link.transport().close();
                say(link, "CLOSED");
            }
        }
    }
}
