package org.espbench.simulator.chip.stack;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.simulator.link.Transport;
import org.espbench.simulator.loop.Alarm;

/** One of the five links. Used on the module's loop. */
public final class Link {

    /** How much a peer may send ahead. More than the module's window: the rest counts as under way in the network. */
    static final int CREDIT = 128 * 1024;

    private final int id;
    private final String type;
    private final boolean accepted;
    private final Mailbox mailbox;
    private Segments segments = new Segments();
    private InetSocketAddress remote;
    private String host = "";
    private int localPort;
    private int keepAlive;
    private boolean open;
    private boolean ended;
    private int underWay;
    private int owed;
    private @Nullable Transport transport;
    private @Nullable Alarm idle;
    private Runnable givenUp = () -> { };
    private final List<Runnable> afterwards = new ArrayList<>();

    Link(int id, String type, boolean accepted, InetSocketAddress remote, int waitingRoom) {
        this.id = id;
        this.type = type;
        this.accepted = accepted;
        this.remote = remote;
        mailbox = new Mailbox(waitingRoom, type.startsWith("UDP"));
    }

    /** 0 to 4; 0 for the only link without multiplexing. */
    public int id() {
        return id;
    }

    /** {@code TCP}, {@code UDP} or {@code SSL}. */
    public String type() {
        return type;
    }

    /** Whether it is encrypted. */
    public boolean secure() {
        return type.startsWith("SSL");
    }

    /** What the host called the peer: a name or an address. */
    public String host() {
        return host;
    }

    void calledBy(String name) {
        host = name;
    }

    /** Whether it carries datagrams. */
    public boolean datagrams() {
        return type.startsWith("UDP");
    }

    /** Whether the peer connected to this module's server. */
    public boolean accepted() {
        return accepted;
    }

    /** The peer. */
    public InetSocketAddress remote() {
        return remote;
    }

    /** This end's port. */
    public int localPort() {
        return localPort;
    }

    /** Whether it has been opened and not closed since. */
    public boolean open() {
        return open;
    }

    /** Seconds without traffic after which the peer is probed; 0: never. */
    public int keepAlive() {
        return keepAlive;
    }

    public void keepAlive(int seconds) {
        keepAlive = seconds;
    }

    /** What waits to be fetched. */
    public Mailbox mailbox() {
        return mailbox;
    }

    /** What was sent with {@code AT+CIPSENDBUF}. */
    public Segments segments() {
        return segments;
    }

    /** Counts those from the first again. */
    public void restartSegments() {
        segments = new Segments();
    }

    /** Whether its peer has ended it, which the host isn't told before it has fetched everything. */
    boolean ended() {
        return ended;
    }

    void end() {
        ended = true;
    }

    /** Bytes that the module's own stack has taken and the peer has not. */
    int underWay() {
        return underWay;
    }

    void underWay(int change) {
        underWay += change;
    }

    /** Lets the peer send as much more as was handed on, in large steps, so that it costs little. */
    void handedOn(int bytes) {
        owed += bytes;
        if (owed >= CREDIT / 4) {
            transport().grant(owed);
            owed = 0;
        }
    }

    void remote(InetSocketAddress other) {
        remote = other;
    }

    void carriedBy(Transport carrier) {
        transport = carrier;
    }

    /** @param gaveUp called when opening is given up */
    void onGivingUp(Runnable gaveUp) {
        givenUp = gaveUp;
    }

    /** @param task done once when the link is at its end */
    void onClosed(Runnable task) {
        afterwards.add(task);
    }

    /** Gives up opening. */
    void giveUp() {
        transport().abort();
        givenUp.run();
    }

    void opened(int port) {
        localPort = port;
        open = true;
    }

    Transport transport() {
        Transport carrier = transport;
        if (carrier == null) {
            throw new IllegalStateException("link " + id + " has no socket yet");
        }
        return carrier;
    }

    void closed() {
        open = false;
        Alarm pending = idle;
        if (pending != null) {
            pending.cancel();
        }
        afterwards.forEach(Runnable::run);
        afterwards.clear();
    }

    /** Whether so much time without data ends it. */
    void closeWhenIdle(Links links, Duration limit) {
        Alarm pending = idle;
        if (pending != null) {
            pending.cancel();
        }
        if (accepted && !limit.isZero()) {
            idle = links.chip().loop().after(limit, () -> links.close(this));
        }
    }
}
