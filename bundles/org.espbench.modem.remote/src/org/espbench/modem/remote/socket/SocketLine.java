package org.espbench.modem.remote.socket;

import java.io.IOException;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Map;

import org.espbench.modem.port.PortAddress;
import org.espbench.modem.port.PortException;
import org.espbench.modem.time.Deadline;
import org.espbench.modem.time.Time;

/**
 * An open TCP connection. One thread reads at a time and one writes; {@link #close()} may come from any and ends both. A peer that vanishes
 * without a word is found out by the system's keep-alive, 25 seconds later where the system lets us say so. An interrupt ends neither a read
 * nor a write, as half a command would be worse; the thread stays interrupted. The network knows real time only.
 */
public final class SocketLine {

    private static final Duration STALLED = Duration.ofSeconds(10);
    private static final long NANOS_PER_MILLI = 1_000_000;
    /** In seconds and counts, by the names of the JDK's extended options, which not every system has. */
    private static final Map<String, Integer> KEEP_ALIVE = Map.of("TCP_KEEPIDLE", 10, "TCP_KEEPINTERVAL", 5, "TCP_KEEPCOUNT", 3);

    private final PortAddress address;
    private final SocketChannel channel;
    private final Selector readable;
    private final Selector writable;
    private final Duration stalled;
    private volatile boolean closed;

    private SocketLine(PortAddress address, SocketChannel channel, Duration stalled) throws IOException {
        this.address = address;
        this.channel = channel;
        this.stalled = stalled;
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
        for (SocketOption<?> option : channel.supportedOptions()) {
            Integer value = KEEP_ALIVE.get(option.name());
            if (value != null) {
                set(option, value);
            }
        }
        channel.configureBlocking(false);
        this.readable = Selector.open();
        this.writable = Selector.open();
        channel.register(readable, SelectionKey.OP_READ);
        channel.register(writable, SelectionKey.OP_WRITE);
    }

    private <T> void set(SocketOption<T> option, Integer value) throws IOException {
        channel.setOption(option, option.type().cast(value));
    }

    /**
     * Connects; blocks for {@code budget} at most.
     *
     * @throws PortException.Absent when there is no such host, nobody listens there, or nobody answers
     * @throws PortException.Closed when the calling thread is interrupted, and stays so
     */
    public static SocketLine connect(PortAddress address, Duration budget) throws PortException {
        return connect(address, budget, STALLED);
    }

    /** With another patience for a peer that takes nothing. */
    static SocketLine connect(PortAddress address, Duration budget, Duration stalled) throws PortException {
        RemoteHost host = RemoteHost.of(address);
        SocketChannel channel = new Connecting(address, host, budget).await();
        try {
            return new SocketLine(address, channel, stalled);
        } catch (IOException e) {
            try {
                channel.close();
            } catch (IOException again) {
                e.addSuppressed(again);
            }
            throw new PortException.Absent(address, Said.WORDS.say("unreachable", address, host, String.valueOf(e.getMessage())), e);
        }
    }

    /**
     * Waits for bytes so long and reads what is there.
     *
     * @return how many; 0 when none came in time
     * @throws PortException.Gone when the connection has ended
     * @throws PortException.Closed when this side has closed it
     */
    public int read(byte[] buffer, int offset, int length, int waitMillis) throws PortException {
        Deadline deadline = Deadline.in(Time.real(), Duration.ofMillis(waitMillis));
        ByteBuffer target = ByteBuffer.wrap(buffer, offset, length);
        boolean interrupted = false;
        try {
            while (true) {
                int count = channel.read(target);
                if (count < 0) {
                    throw new PortException.Gone(address, Said.WORDS.say("ended", address), null);
                }
                if (count > 0 || deadline.over()) {
                    check();
                    return count;
                }
                interrupted |= select(readable, deadline);
            }
        } catch (IOException | ClosedSelectorException e) {
            throw failed(e);
        } finally {
            keep(interrupted);
        }
    }

    /**
     * Writes all bytes.
     *
     * @throws PortException.Gone when the connection has ended, or the other side has taken nothing for ten seconds
     * @throws PortException.Closed when this side has closed it
     */
    public void write(byte[] bytes, int offset, int length) throws PortException {
        ByteBuffer source = ByteBuffer.wrap(bytes, offset, length);
        boolean interrupted = false;
        try {
            Deadline deadline = Deadline.in(Time.real(), stalled);
            while (source.hasRemaining()) {
                check();
                if (channel.write(source) > 0) {
                    deadline = Deadline.in(Time.real(), stalled);
                } else if (deadline.over()) {
                    throw new PortException.Gone(address, Said.WORDS.say("stalled", address, stalled.toSeconds()), null);
                } else {
                    interrupted |= select(writable, deadline);
                }
            }
        } catch (IOException | ClosedSelectorException e) {
            throw failed(e);
        } finally {
            keep(interrupted);
        }
    }

    /** Writes what fits without waiting; how many bytes that were. */
    public int writeSome(byte[] bytes, int offset, int length) throws PortException {
        check();
        try {
            return channel.write(ByteBuffer.wrap(bytes, offset, length));
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Ends the connection, and every read and write. A second call does nothing. */
    public void close() {
        closed = true;
        try {
            channel.close();
            // The socket is given back once both have let go of it.
            readable.close();
            writable.close();
        } catch (IOException e) {
            // There is nothing more that could be closed.
            return;
        }
    }

    /** @return whether the thread was interrupted, which would end every further wait at once */
    private static boolean select(Selector selector, Deadline deadline) throws IOException {
        selector.select(Math.max(1, deadline.remaining() / NANOS_PER_MILLI));
        selector.selectedKeys().clear();
        return Thread.interrupted();
    }

    private static void keep(boolean interrupted) {
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** @throws PortException.Closed when this side has closed the connection */
    public void check() throws PortException.Closed {
        if (closed) {
            throw new PortException.Closed(address);
        }
    }

    private PortException failed(Exception e) {
        if (e instanceof PortException known) {
            return known;
        }
        if (closed || e instanceof ClosedChannelException || e instanceof ClosedSelectorException) {
            return new PortException.Closed(address);
        }
        return new PortException.Gone(address, Said.WORDS.say("lost", address, String.valueOf(e.getMessage())), e);
    }
}
