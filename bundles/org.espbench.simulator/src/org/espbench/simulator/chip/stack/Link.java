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

    private final int id;
    private final String type;
    private final boolean accepted;
    private InetSocketAddress remote;
    private int localPort;
    private boolean open;
    private @Nullable Transport transport;
    private @Nullable Alarm idle;
    private Runnable givenUp = () -> { };
    private final List<Runnable> afterwards = new ArrayList<>();

    public Link(int id, String type, boolean accepted, InetSocketAddress remote) {
        this.id = id;
        this.type = type;
        this.accepted = accepted;
        this.remote = remote;
    }

    /** 0 to 4; 0 for the only link without multiplexing. */
    public int id() {
        return id;
    }

    /** {@code TCP} or {@code UDP}. */
    public String type() {
        return type;
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

    public void remote(InetSocketAddress other) {
        remote = other;
    }

    public void carriedBy(Transport carrier) {
        transport = carrier;
    }

    /** @param gaveUp called when opening is given up */
    public void onGivingUp(Runnable gaveUp) {
        givenUp = gaveUp;
    }

    /** @param task done once when the link is at its end */
    void onClosed(Runnable task) {
        afterwards.add(task);
    }

    /** Gives up opening. */
    public void giveUp() {
        transport().abort();
        givenUp.run();
    }

    public void opened(int port) {
        localPort = port;
        open = true;
    }

    public Transport transport() {
        Transport carrier = transport;
        if (carrier == null) {
            throw new IllegalStateException("link " + id + " has no socket yet");
        }
        return carrier;
    }

    public void closed() {
        open = false;
        Alarm pending = idle;
        if (pending != null) {
            pending.cancel();
        }
    }

    /** Whether so much time without data ends it. */
    public void closeWhenIdle(Links links, Duration limit) {
        Alarm pending = idle;
        if (pending != null) {
            pending.cancel();
        }
        if (accepted && !limit.isZero()) {
            idle = links.chip().loop().after(limit, () -> links.close(this));
        }
    }
}
