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
import org.espbench.modem.net.CloseMode;
import org.espbench.modem.net.Datagram;
import org.espbench.modem.net.Endpoint;
import org.espbench.modem.net.SendBuffer;
import org.espbench.modem.net.TcpOptions;
import org.espbench.modem.net.Transport;
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
    private final Transport transport;
    private final LinkInput received;
    private Optional<Endpoint> remote;
    private @Nullable Ending ending;
    private long bytesIn;
    private long bytesOut;
    /** Bytes that the module keeps for this link in passive reception, as far as it told. */
    private int waiting;
    /** The module told so behind the last data that it was asked for. */
    private boolean told;
    /** It may keep more than it told: it handed over all that was asked for. */
    private boolean more;
    private volatile boolean alone;
    /** Whether subscribers know of it; an own link is announced once its command has succeeded. */
    boolean announced;

    ModemLink(Engine engine, Channel channel, int id, long serial, boolean accepted, Transport transport, Optional<Endpoint> remote) {
        this.engine = engine;
        this.channel = channel;
        this.id = id;
        this.serial = serial;
        this.accepted = accepted;
        this.transport = transport;
        this.received = new LinkInput(transport == Transport.UDP);
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
    public Transport transport() {
        return transport;
    }

    /** Whether it ended because the module restarted. */
    boolean cutOff() {
        synchronized (channel) {
            return ending == Ending.CUT_OFF;
        }
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
                if (over()) {
                    return endOfStream();
                }
            }
            if (!engine.awaitData(this, deadline)) {
                return 0;
            }
        }
        return 0;
    }

    @Override
    public Optional<Datagram> receiveDatagram(Duration budget) throws IOException {
        if (transport != Transport.UDP) {
            throw new ModemException.Unsupported(WORDS.say("unsupported.datagram", id));
        }
        Deadline deadline = Deadline.in(channel.time(), budget);
        while (true) {
            synchronized (channel) {
                Optional<Datagram> next = received.takeDatagram();
                if (next.isPresent()) {
                    return next;
                }
                if (over()) {
                    endOfStream();
                    return Optional.empty();
                }
            }
            if (!engine.awaitData(this, deadline)) {
                return Optional.empty();
            }
        }
    }

    @Override
    public void send(byte[] bytes, int offset, int length, Duration budget) throws ModemException {
        engine.send(this, bytes, offset, length, budget);
    }

    @Override
    public void sendTo(Endpoint receiver, byte[] bytes, int offset, int length, Duration budget) throws ModemException {
        if (transport != Transport.UDP) {
            throw new ModemException.Unsupported(WORDS.say("unsupported.datagram", id));
        }
        engine.sendTo(this, receiver, bytes, offset, length, budget);
    }

    @Override
    public void sendEscaped(byte[] bytes, int offset, int length, Duration budget) throws ModemException {
        engine.sendEscaped(this, bytes, offset, length, budget);
    }

    @Override
    public int sendBuffered(byte[] bytes, int offset, int length, Duration budget) throws ModemException {
        return engine.sendBuffered(this, bytes, offset, length, budget);
    }

    @Override
    public SendBuffer sendBuffer(Duration budget) throws ModemException {
        return engine.control().sendBuffer(this, budget);
    }

    @Override
    public boolean segmentSent(int segment, Duration budget) throws ModemException {
        return engine.control().segmentSent(this, segment, budget);
    }

    @Override
    public void resetSendBuffer(Duration budget) throws ModemException {
        engine.control().resetSendBuffer(this, budget);
    }

    @Override
    public void setCloseMode(CloseMode mode, Duration budget) throws ModemException {
        engine.control().setCloseMode(this, mode, budget);
    }

    @Override
    public void setTcpOptions(TcpOptions options, Duration budget) throws ModemException {
        engine.control().setTcpOptions(this, options, budget);
    }

    @Override
    public TcpOptions tcpOptions(Duration budget) throws ModemException {
        return engine.control().tcpOptions(this, budget);
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
            return received.size() + waiting;
        }
    }

    /** Under the monitor: whether something can be read at once, be it an end or a failure. */
    boolean readable() {
        return received.size() > 0 || over();
    }

    /** Whether it is the whole line, in pass-through: nothing can be asked about it then. */
    boolean alone() {
        return alone;
    }

    void takeLine() {
        alone = true;
    }

    /** Under the monitor: bytes that the module keeps for this link, as far as known. */
    int waiting() {
        return waiting;
    }

    /** Under the monitor: the module keeps so many bytes for this link. */
    void waiting(int count) {
        waiting = count;
        told = true;
        more = false;
    }

    /** Under the monitor: so many bytes of what it keeps were handed over. */
    void handedOver(int count) {
        waiting = Math.max(0, waiting - count);
        told = false;
    }

    /** Under the monitor: whether the module told what it still keeps, after what it handed over. */
    boolean toldSince() {
        return told;
    }

    /** Under the monitor: nobody told, but the module may keep more. */
    void doubtEmpty() {
        more = true;
    }

    /** Under the monitor: nobody told, but the module keeps nothing. */
    void believeEmpty() {
        waiting = 0;
        more = false;
    }

    /** Under the monitor: whether to ask the module for what it keeps. */
    boolean worthAsking() {
        return waiting > 0 || more;
    }

    /** Under the monitor: how many more bytes there is room for. */
    int room() {
        return received.room();
    }

    /** Under the monitor: a datagram is complete. */
    void finishDatagram(Optional<Endpoint> sender) {
        received.finishDatagram(sender);
    }

    /** Under the monitor: what the module kept is gone. */
    void loseWaiting() {
        received.lose(waiting);
        believeEmpty();
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
        if (how == Ending.CUT_OFF) {
            believeEmpty();
        }
    }

    /** Nothing more comes; what the module still keeps would. */
    private boolean over() {
        return received.lost() > 0 || ending != null && !worthAsking();
    }

    private int endOfStream() throws IOException {
        if (received.lost() > 0) {
            throw new IOException(WORDS.say("bytesLost", received.lost(), INPUT_BOUND, id));
        }
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
