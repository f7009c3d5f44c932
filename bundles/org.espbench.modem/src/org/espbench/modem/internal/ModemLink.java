package org.espbench.modem.internal;

import static org.espbench.modem.internal.Sayings.WORDS;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.modem.Exchange;
import org.espbench.modem.Link;
import org.espbench.modem.ModemException;
import org.espbench.modem.net.Endpoint;
import org.espbench.modem.time.Deadline;

/** One connection and what it has received. State is guarded by the channel's monitor. */
final class ModemLink implements Link {

    /** How a link came to its end. */
    enum Ending {
        /** By one of its sides: a proper end of stream. */
        CLOSED,
        /** With the module's memory of it, the port or the modem: reading fails after what was received. */
        CUT_OFF
    }

    private final Engine engine;
    private final Channel channel;
    private final int id;
    private final long serial;
    private final boolean accepted;
    private final LinkInput received = new LinkInput();
    private Optional<Endpoint> remote;
    private @Nullable Ending ending;
    private long bytesIn;
    private long bytesOut;
    /** Whether subscribers know of it; an own link is announced once its command has succeeded. */
    boolean announced;

    ModemLink(Engine engine, Channel channel, int id, long serial, boolean accepted, Optional<Endpoint> remote) {
        this.engine = engine;
        this.channel = channel;
        this.id = id;
        this.serial = serial;
        this.accepted = accepted;
        this.remote = remote;
    }

    @Override
    public int id() {
        return id;
    }

    @Override
    public long serial() {
        return serial;
    }

    @Override
    public Optional<Endpoint> remote() {
        synchronized (channel) {
            return remote;
        }
    }

    @Override
    public boolean accepted() {
        return accepted;
    }

    @Override
    public boolean open() {
        synchronized (channel) {
            return ending == null;
        }
    }

    @Override
    public InputStream input() {
        return new LinkInputStream(this);
    }

    @Override
    public OutputStream output() {
        return new LinkOutputStream(this);
    }

    @Override
    public int receive(byte[] buffer, int offset, int length, Duration budget) throws IOException {
        Deadline deadline = Deadline.in(channel.time(), budget);
        while (length > 0) {
            synchronized (channel) {
                if (received.size() > 0) {
                    return received.take(buffer, offset, length);
                }
                if (received.lost() > 0) {
                    throw new IOException(WORDS.say("bytesLost", received.lost(), INPUT_BOUND, id));
                }
                if (ending != null) {
                    return endOfStream();
                }
            }
            try {
                if (!channel.await(() -> received.size() > 0 || received.lost() > 0 || ending != null, deadline)) {
                    return 0;
                }
            } catch (InterruptedException e) {
                throw new ModemException.Cancelled(WORDS.say("cancelled.read", id), Exchange.NONE);
            }
        }
        return 0;
    }

    @Override
    public void send(byte[] bytes, int offset, int length, Duration budget) throws ModemException {
        engine.send(this, bytes, offset, length, budget);
    }

    @Override
    public void close(Duration budget) throws ModemException {
        engine.close(this, budget);
    }

    @Override
    public long bytesIn() {
        synchronized (channel) {
            return bytesIn;
        }
    }

    @Override
    public long bytesOut() {
        synchronized (channel) {
            return bytesOut;
        }
    }

    int available() {
        synchronized (channel) {
            return received.size();
        }
    }

    /** Under the monitor; returns how many bytes had no room. */
    int receive(byte[] bytes, int offset, int length) {
        bytesIn += length;
        return received.add(bytes, offset, length);
    }

    /** Under the monitor. */
    void sent(int count) {
        bytesOut += count;
    }

    /** Under the monitor. */
    void remote(Endpoint told) {
        remote = Optional.of(told);
    }

    /** Under the monitor. */
    void end(Ending how) {
        if (ending == null) {
            ending = how;
        }
    }

    private int endOfStream() throws ModemException {
        if (ending == Ending.CUT_OFF) {
            channel.requireAlive(Exchange.NONE);
            throw new ModemException.ModuleRestarted(WORDS.say("restarted.link", id), Exchange.NONE);
        }
        return -1;
    }

    @Override
    public String toString() {
        return "link " + id + " #" + serial + (accepted ? " from " : " to ") + remote().map(Endpoint::toString).orElse("?");
    }
}
