package org.espbench.simulator.link;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.function.Consumer;

import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLEngineResult.Status;
import javax.net.ssl.SSLException;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.simulator.loop.EventLoop;

/**
 * The client's end of a TLS connection over a {@link TcpSocket}: stands when the handshake is done, and ends like the connection below. Used on the
 * module's loop; what takes the processor long is done on threads of its own.
 */
final class TlsSocket implements Transport, SocketEvents {

    /** What may come ahead while the handshake goes on, and on top of what the link has room for: a record or two. */
    private static final int AHEAD = 40 * 1024;
    private static final int HEAD = 5;
    private static final int BYTE = 0xFF;
    private static final int SEGMENT = 1460;
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private record Outgoing(ByteBuffer bytes, Consumer<Boolean> sent) {
    }

    private final EventLoop loop;
    private final SSLEngine engine;
    private final int largest;
    private final SocketEvents events;
    private final ArrayDeque<Outgoing> outgoing = new ArrayDeque<>();
    private final ArrayDeque<byte[]> decrypted = new ArrayDeque<>();
    private ByteBuffer encrypted = ByteBuffer.allocate(AHEAD);
    private final ByteBuffer plain;
    private final ByteBuffer record;
    private @Nullable TcpSocket lower;
    private @Nullable InetSocketAddress local;
    private int credit;
    private int consumed;
    private boolean working;
    private boolean open;
    private boolean lowerEnded;
    private boolean over;

    TlsSocket(EventLoop loop, SSLEngine engine, int largest, SocketEvents events) {
        this.loop = loop;
        this.engine = engine;
        this.largest = largest;
        this.events = events;
        plain = ByteBuffer.allocate(engine.getSession().getApplicationBufferSize());
        record = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
    }

    TlsSocket over(TcpSocket socket) {
        lower = socket;
        return this;
    }

    // What is above.

    @Override
    public void grant(int bytes) {
        credit += bytes;
        deliver();
    }

    @Override
    public void send(byte[] bytes, Consumer<Boolean> sent) {
        if (over) {
            sent.accept(false);
            return;
        }
        outgoing.add(new Outgoing(ByteBuffer.wrap(bytes), sent));
        drive();
    }

    @Override
    public void close() {
        if (!over) {
            over = true;
            engine.closeOutbound();
            try {
                wrapAll();
            } catch (SSLException e) {
                // The peer doesn't get its farewell; the end of the stream tells it as much.
            }
            below().close();
            loseOutgoing();
        }
    }

    @Override
    public void abort() {
        over = true;
        below().abort();
        loseOutgoing();
    }

    // What is below.

    @Override
    public void opened(InetSocketAddress address) {
        local = address;
        below().grant(AHEAD);
        try {
            engine.beginHandshake();
            drive();
        } catch (SSLException e) {
            fail();
        }
    }

    @Override
    public void received(byte[] bytes) {
        if (encrypted.remaining() < bytes.length) {
            ByteBuffer larger = ByteBuffer.allocate(encrypted.capacity() + Math.max(encrypted.capacity(), bytes.length));
            encrypted = larger.put(encrypted.flip());
        }
        encrypted.put(bytes);
        drive();
    }

    @Override
    public void ended() {
        lowerEnded = true;
        drive();
        deliver();
    }

    // Between.

    private void drive() {
        try {
            while (!over && !working && step()) {
                // On to the next step.
            }
        } catch (SSLException e) {
            fail();
        }
    }

    /** @return whether there may be more to do */
    private boolean step() throws SSLException {
        return switch (engine.getHandshakeStatus()) {
            case NEED_TASK -> work();
            case NEED_WRAP -> wrap(NOTHING, sent -> { });
            case NEED_UNWRAP, NEED_UNWRAP_AGAIN -> unwrap();
            case FINISHED, NOT_HANDSHAKING -> exchange();
        };
    }

    private boolean work() {
        Runnable task = engine.getDelegatedTask();
        if (task != null) {
            working = true;
            Thread.ofVirtual().name("espbench-sim-tls").start(() -> {
                task.run();
                loop.post(() -> {
                    working = false;
                    drive();
                    deliver();
                });
            });
        }
        return false;
    }

    private boolean exchange() throws SSLException {
        InetSocketAddress address = local;
        if (!open && address != null) {
            open = true;
            events.opened(address);
            return true;
        }
        Outgoing next = outgoing.peek();
        if (next == null) {
            return unwrap();
        }
        wrap(next.bytes, next.sent);
        if (!next.bytes.hasRemaining()) {
            outgoing.remove();
        }
        return true;
    }

    private void wrapAll() throws SSLException {
        while (engine.getHandshakeStatus() == HandshakeStatus.NEED_WRAP && wrap(NOTHING, sent -> { })) {
            // On to the next record.
        }
    }

    /** Sends one record. @param sent told about the last one of the source */
    private boolean wrap(ByteBuffer source, Consumer<Boolean> sent) throws SSLException {
        record.clear();
        SSLEngineResult result = engine.wrap(source, record);
        if (record.position() > 0) {
            below().send(Arrays.copyOf(record.array(), record.position()), source.hasRemaining() ? more -> { } : sent);
        }
        return result.getStatus() == Status.OK;
    }

    private boolean unwrap() throws SSLException {
        if (encrypted.position() >= HEAD) {
            int length = HEAD + ((encrypted.get(HEAD - 2) & BYTE) << 8 | encrypted.get(HEAD - 1) & BYTE);
            if (length > largest) {
                throw new SSLException("a record of " + length + " bytes, and room for " + largest);
            }
        }
        plain.clear();
        encrypted.flip();
        SSLEngineResult result = engine.unwrap(encrypted, plain);
        encrypted.compact();
        consumed += result.bytesConsumed();
        if (plain.position() > 0) {
            decrypted.add(Arrays.copyOf(plain.array(), plain.position()));
        }
        deliver();
        if (result.getStatus() == Status.CLOSED) {
            lowerEnded = true;
            deliver();
            return false;
        }
        boolean moved = result.bytesConsumed() > 0 || switch (engine.getHandshakeStatus()) {
            case NEED_TASK, NEED_WRAP -> true;
            case NEED_UNWRAP, NEED_UNWRAP_AGAIN, FINISHED, NOT_HANDSHAKING -> false;
        };
        return result.getStatus() == Status.OK && moved;
    }

    /** Hands on what has been decrypted, as far as there is credit, then the end. */
    private void deliver() {
        while (!over && !decrypted.isEmpty() && credit > 0) {
            byte[] first = decrypted.remove();
            int part = Math.min(Math.min(first.length, credit), SEGMENT);
            if (part < first.length) {
                decrypted.addFirst(Arrays.copyOfRange(first, part, first.length));
            }
            credit -= part;
            events.received(part < first.length ? Arrays.copyOf(first, part) : first);
        }
        if (decrypted.isEmpty() && consumed > 0) {
            below().grant(consumed);
            consumed = 0;
        }
        if (!over && lowerEnded && !working && decrypted.isEmpty()) {
            end();
        }
    }

    private void fail() {
        try {
            wrapAll();
        } catch (SSLException e) {
            // It can't even say why any more.
        }
        end();
    }

    private void end() {
        over = true;
        below().close();
        loseOutgoing();
        events.ended();
    }

    private void loseOutgoing() {
        outgoing.forEach(lost -> lost.sent.accept(false));
        outgoing.clear();
    }

    private TcpSocket below() {
        TcpSocket socket = lower;
        if (socket == null) {
            throw new IllegalStateException("nothing to carry the connection");
        }
        return socket;
    }
}
