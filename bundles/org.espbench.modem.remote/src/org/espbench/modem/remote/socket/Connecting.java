package org.espbench.modem.remote.socket;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.time.Duration;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.modem.port.PortAddress;
import org.espbench.modem.port.PortException;
import org.espbench.modem.time.Deadline;
import org.espbench.modem.time.Time;

/**
 * One try to connect. Looking up a name can take the system for ever and nothing ends it: it happens on a thread of its own
 * ({@code espbench-connect-…}), which is left to itself when the caller gives up.
 */
final class Connecting {

    private final PortAddress address;
    private final RemoteHost host;
    private final Duration budget;
    private final Deadline deadline;
    private @Nullable SocketChannel trying;
    private @Nullable SocketChannel connected;
    private @Nullable IOException failure;
    private boolean over;
    private boolean givenUp;

    Connecting(PortAddress address, RemoteHost host, Duration budget) {
        this.address = address;
        this.host = host;
        this.budget = budget;
        this.deadline = Deadline.in(Time.real(), budget);
    }

    /**
     * Connects; blocks for the budget at most.
     *
     * @throws PortException.Absent which says why not
     * @throws PortException.Closed when the calling thread is interrupted, and stays so
     */
    SocketChannel await() throws PortException {
        Thread thread = new Thread(this::run, "espbench-connect-" + host);
        thread.setDaemon(true);
        thread.start();
        synchronized (this) {
            try {
                while (!over && deadline.await(this)) {
                    continue;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                giveUp();
                throw new PortException.Closed(address);
            }
            SocketChannel channel = connected;
            if (channel != null) {
                return channel;
            }
            giveUp();
            throw said(failure);
        }
    }

    private synchronized void giveUp() {
        givenUp = true;
        SocketChannel channel = trying;
        if (channel != null) {
            closeQuietly(channel);
        }
    }

    private void run() {
        IOException last = null;
        try {
            for (InetAddress each : InetAddress.getAllByName(host.name())) {
                try {
                    SocketChannel channel = connect(new InetSocketAddress(each, host.port()));
                    finish(channel, null);
                    return;
                } catch (IOException e) {
                    last = e;
                }
            }
        } catch (IOException e) {
            last = e;
        }
        finish(null, last);
    }

    private SocketChannel connect(InetSocketAddress to) throws IOException {
        SocketChannel channel = SocketChannel.open();
        synchronized (this) {
            if (givenUp) {
                closeQuietly(channel);
                throw new ClosedChannelException();
            }
            trying = channel;
        }
        try {
            channel.socket().connect(to, (int) Math.max(1, deadline.remaining() / 1_000_000));
            return channel;
        } catch (IOException e) {
            closeQuietly(channel);
            throw e;
        }
    }

    private synchronized void finish(@Nullable SocketChannel channel, @Nullable IOException why) {
        if (channel != null && givenUp) {
            closeQuietly(channel);
        } else {
            connected = channel;
        }
        failure = why;
        over = true;
        notifyAll();
    }

    private PortException said(@Nullable IOException why) {
        if (why == null || why instanceof SocketTimeoutException) {
            return new PortException.Absent(address, Said.WORDS.say("silent", address, host, budget.toSeconds()), why);
        }
        if (why instanceof UnknownHostException) {
            return new PortException.Absent(address, Said.WORDS.say("unknown", address, host.name()), why);
        }
        if (why instanceof ConnectException) {
            String text = String.valueOf(why.getMessage());
            // The system's sentence is the only thing that tells a closed port from a network without a way.
            boolean refused = text.contains("refused");
            boolean late = text.contains("timed out");
            return new PortException.Absent(address, refused ? Said.WORDS.say("refused", address, host)
                    : late ? Said.WORDS.say("silent", address, host, budget.toSeconds())
                            : Said.WORDS.say("unreachable", address, host, text), why);
        }
        return new PortException.Absent(address, Said.WORDS.say("unreachable", address, host, String.valueOf(why.getMessage())), why);
    }

    private static void closeQuietly(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            // Nothing was ever sent over it.
            return;
        }
    }
}
