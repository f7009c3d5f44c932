package org.espbench.simulator.chip.stack;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.espbench.simulator.chip.Chip;
import org.espbench.simulator.link.SocketEvents;
import org.espbench.simulator.link.TcpSocket;

/** The table of links (reference 2.4 and 4.3). Used on the module's loop. */
public final class Links {

    /** How many links there are at most. */
    public static final int COUNT = 5;

    private final Chip chip;
    private final Inbox inbox;
    private final Reception reception;
    private final Announcements announcements;
    private final Tunnel tunnel;
    private final Caller caller;
    private final OldStatus status = new OldStatus();
    private final SortedMap<Integer, Link> links = new TreeMap<>();
    private final SortedMap<Integer, Link> ended = new TreeMap<>();
    private final boolean[] abrupt = new boolean[COUNT];
    private boolean mux;
    private boolean passThrough;
    private boolean hadLinks;
    private Duration serverIdle;
    private final Secrecy secrecy;

    public Links(Chip chip) {
        this.chip = chip;
        inbox = new Inbox(chip);
        reception = new Reception(chip);
        announcements = new Announcements(chip);
        tunnel = new Tunnel(chip);
        caller = new Caller(chip, this, inbox);
        secrecy = new Secrecy(chip.firmware().generation());
        serverIdle = Duration.ofSeconds(chip.firmware().serverIdle());
    }

    Chip chip() {
        return chip;
    }

    /** What becomes of received data. */
    public Reception reception() {
        return reception;
    }

    /** What the firmware of G0 takes the state of the network for. */
    public OldStatus status() {
        return status;
    }

    /** What opens links to others. */
    public Caller caller() {
        return caller;
    }

    /** What keeps link 0 up in pass-through. */
    public Tunnel tunnel() {
        return tunnel;
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

    /** After what time without data from it a client of the server is closed; zero: never. */
    public Duration serverIdle() {
        return serverIdle;
    }

    public void serverIdle(Duration limit) {
        serverIdle = limit;
    }

    /** How TLS links are to behave. */
    public Secrecy secrecy() {
        return secrecy;
    }

    /** Whether the host's close of the link with this id resets it instead of ending it in good order (1.7). */
    public void abrupt(int id, boolean on) {
        abrupt[id] = on;
    }

    /** The link with this id, open or being opened. */
    public Optional<Link> at(int id) {
        return Optional.ofNullable(links.get(id));
    }

    /** The link with this id whose data can be fetched: open, or closed with data left (G1 closes at once, reference 5, Q9). */
    public Optional<Link> readable(int id) {
        Link open = links.get(id);
        return Optional.ofNullable(open == null ? ended.get(id) : open);
    }

    /** The open links by id. */
    public List<Link> open() {
        return links.values().stream().filter(Link::open).toList();
    }

    /** Whether there is a TLS link, open or being opened: the chip has memory for one. */
    public boolean secured() {
        return links.values().stream().anyMatch(Link::secure);
    }

    /** The lowest id that is free; empty when none is. */
    public Optional<Integer> free() {
        for (int id = 0; id < COUNT; id++) {
            if (!links.containsKey(id)) {
                return Optional.of(id);
            }
        }
        return Optional.empty();
    }

    /** Whether there are or were links since the address was got. */
    public boolean hadLinks() {
        return hadLinks;
    }

    /** A client of the server gets the lowest free id. @return where its events go, or empty when all ids are taken */
    Optional<SocketEvents> accept(InetSocketAddress remote, int localPort, TcpSocket socket) {
        return free().map(id -> {
            Link link = link(id, "TCP", true, remote);
            link.carriedBy(socket);
            opened(link, localPort);
            link.closeWhenIdle(this, serverIdle);
            socket.grant(Link.CREDIT);
            return new Opening(this, inbox, link, stands -> { });
        });
    }

    /** Sends, with a target if to another UDP peer than before; {@code sent} is told whether it went, not before the send has taken its time. */
    public void send(Link link, byte[] bytes, Optional<InetSocketAddress> target, Consumer<Boolean> sent) {
        if (!link.open() || link.ended()) {
            sent.accept(false);
            return;
        }
        target.ifPresent(link::remote);
        boolean early = !chip.firmware().sentWhenAcknowledged() && link.underWay() + bytes.length <= chip.firmware().window();
        link.underWay(bytes.length);
        Runnable leaves = () -> {
            link.transport().send(bytes, went -> {
                link.underWay(-bytes.length);
                if (!early) {
                    sent.accept(went);
                }
            });
            if (early) {
                sent.accept(true);
            }
        };
        if (chip.timings().send().isZero()) {
            leaves.run();
        } else {
            chip.loop().after(chip.timings().send(), leaves);
        }
    }

    /** The peer has ended a link. @param abort with a reset */
    public void lose(Link link, boolean abort) {
        if (end(link, abort)) {
            announcements.closedByPeer(link);
            if (chip.passing() && link.id() == 0) {
                tunnel.broken();
            }
            chip.linkLost();
        }
    }

    /** A link could not be opened; tells so where the host wants the long form, which names it (G1, reference 1.6). */
    public void connectFailed(int id, String type, InetSocketAddress remote) {
        announcements.failed(id, type, remote);
    }

    /** Closes a link as the host wants it, or because its client was idle, and says so. */
    public void close(Link link) {
        if (end(link, abrupt[link.id()])) {
            announcements.closed(link);
        }
    }

    /** The host has fetched; a link whose end was held back is told to have ended once nothing is left. */
    public void fetched(Link link) {
        if (!link.open() && link.mailbox().empty()) {
            ended.remove(link.id(), link);
        } else if (link.ended() && link.mailbox().empty()) {
            lose(link, false);
        }
    }

    /** Every link is lost with the interface. */
    public void interfaceDown() {
        for (Link link : all()) {
            if (!link.open()) {
                link.giveUp();
            } else {
                lose(link, true);
            }
        }
    }

    public void interfaceUp() {
        hadLinks = false;
    }

    public void reset() {
        for (Link link : all()) {
            link.closed();
            link.transport().abort();
        }
        links.clear();
        ended.clear();
        inbox.clear();
        reception.reset();
        tunnel.end();
        status.reset();
        mux = false;
        passThrough = false;
        hadLinks = false;
        secrecy.reset();
        Arrays.fill(abrupt, false);
        serverIdle = Duration.ofSeconds(chip.firmware().serverIdle());
    }

    /** There is room on the line again. */
    public void deliver() {
        inbox.deliver();
    }

    /** The links, open or being opened. */
    List<Link> all() {
        return new ArrayList<>(links.values());
    }

    /** A link is being opened; its id is taken. */
    void begin(Link link) {
        links.put(link.id(), link);
    }

    boolean holds(Link link) {
        return links.get(link.id()) == link;
    }

    void opened(Link link, int localPort) {
        ended.remove(link.id());
        links.put(link.id(), link);
        link.opened(localPort);
        hadLinks = true;
        status.linked();
        announcements.opened(link);
    }

    void received(Link link, byte[] bytes) {
        chip.injector().received(chip.uart()::emit);
        // What just happened may have ended it.
        if (link.open()) {
            link.closeWhenIdle(this, serverIdle);
            reception.received(link, bytes);
        }
    }

    /** The peer has ended the link, and everything it sent has been received. */
    void ended(Link link) {
        if (!link.open()) {
            return;
        }
        if (chip.firmware().closesAfterFetch() && !link.mailbox().empty()) {
            link.end();
            return;
        }
        lose(link, false);
        if (!link.mailbox().empty()) {
            ended.put(link.id(), link);
        }
    }

    /** @return whether it was there */
    boolean remove(Link link) {
        return links.remove(link.id(), link);
    }

    /** A link of this module, not yet in the table. */
    Link link(int id, String type, boolean accepted, InetSocketAddress remote) {
        return new Link(id, type, accepted, remote, chip.firmware().waitingRoom());
    }

    private boolean end(Link link, boolean abort) {
        boolean open = link.open();
        link.closed();
        links.remove(link.id(), link);
        if (open && abort) {
            link.transport().abort();
        } else if (open) {
            link.transport().close();
        }
        if (open && open().isEmpty()) {
            status.unlinked();
        }
        return open;
    }
}
