package org.espbench.simulator.link;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.Nullable;

/** A TCP connection. Reads only as much as it has credit for, so that a slow line holds the peer up. Methods may be called by any thread. */
public final class TcpSocket implements Transport {

    /** As much as is read at once; the stack above cuts it up. */
    private static final int PIECE = 32 * 1024;
    private static final Duration LINGER = Duration.ofSeconds(2);

    private record Outgoing(ByteBuffer bytes, Consumer<Boolean> sent) {
    }

    private final Sockets sockets;
    private final SocketChannel channel;
    private final SocketEvents events;
    private final ArrayDeque<Outgoing> outgoing = new ArrayDeque<>();
    private final ByteBuffer buffer = ByteBuffer.allocate(PIECE);
    private @Nullable SelectionKey key;
    private int credit;
    private boolean ended;
    private boolean closing;

    TcpSocket(Sockets sockets, SocketChannel channel, SocketEvents events) {
        this.sockets = sockets;
        this.channel = channel;
        this.events = events;
    }

    TcpSocket connect(InetSocketAddress remote) {
        sockets.run(() -> guarded(() -> {
            register();
            if (channel.connect(remote)) {
                opened();
            }
            interest();
        }));
        return this;
    }

    TcpSocket accepted() throws IOException {
        register();
        return this;
    }

    @Override
    public void grant(int bytes) {
        sockets.run(() -> guarded(() -> {
            credit += closing ? 0 : bytes;
            interest();
        }));
    }

    @Override
    public void send(byte[] bytes, Consumer<Boolean> sent) {
        sockets.run(() -> guarded(() -> {
            Outgoing next = new Outgoing(ByteBuffer.wrap(bytes), sent);
            if (ended || closing) {
                tell(next, false);
            } else {
                outgoing.add(next);
                flush();
            }
            interest();
        }));
    }

    @Override
    public void close() {
        sockets.run(() -> guarded(() -> {
            if (!ended && !closing) {
                closing = true;
                // Closing while the peer's bytes are unread would reset the connection and take our last bytes with it.
                credit = Integer.MAX_VALUE;
                finish();
                interest();
                sockets.loop().after(LINGER, () -> sockets.run(this::drop));
            }
        }));
    }

    @Override
    public void abort() {
        sockets.run(() -> guarded(() -> {
            closing = true;
            if (channel.isOpen()) {
                channel.setOption(StandardSocketOptions.SO_LINGER, 0);
            }
            drop();
        }));
    }

    private void register() throws IOException {
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        key = channel.register(sockets.selector(), 0, (Sockets.Ready) this::ready);
    }

    private void ready(SelectionKey selected) {
        guarded(() -> {
            if (selected.isConnectable() && channel.finishConnect()) {
                opened();
            }
            if (selected.isReadable()) {
                receive();
            }
            if (selected.isValid() && selected.isWritable()) {
                flush();
            }
            interest();
        });
    }

    private void opened() throws IOException {
        InetSocketAddress local = (InetSocketAddress) channel.getLocalAddress();
        sockets.tell(() -> events.opened(local));
    }

    private void receive() throws IOException {
        while (credit > 0) {
            buffer.clear().limit(Math.min(PIECE, credit));
            int count = channel.read(buffer);
            if (count < 0) {
                end();
                return;
            }
            if (count == 0) {
                return;
            }
            if (!closing) {
                credit -= count;
                byte[] bytes = Arrays.copyOf(buffer.array(), count);
                sockets.tell(() -> events.received(bytes));
            }
        }
    }

    private void flush() throws IOException {
        for (Outgoing next = outgoing.peek(); next != null; next = outgoing.peek()) {
            channel.write(next.bytes);
            if (next.bytes.hasRemaining()) {
                return;
            }
            outgoing.remove();
            tell(next, true);
        }
        finish();
    }

    private void finish() throws IOException {
        if (closing && outgoing.isEmpty()) {
            if (channel.isConnected()) {
                channel.shutdownOutput();
            } else {
                drop();
            }
        }
    }

    private void interest() {
        SelectionKey registered = key;
        if (registered != null && registered.isValid()) {
            boolean connecting = channel.isConnectionPending();
            int wanted = (connecting ? SelectionKey.OP_CONNECT : 0) | (!connecting && credit > 0 ? SelectionKey.OP_READ : 0)
                    | (!connecting && !outgoing.isEmpty() ? SelectionKey.OP_WRITE : 0);
            if (registered.interestOps() != wanted) {
                registered.interestOps(wanted);
                sockets.changed();
            }
        }
    }

    private void end() {
        boolean told = ended || closing;
        ended = true;
        drop();
        if (!told) {
            sockets.tell(events::ended);
        }
    }

    private void drop() {
        ended = true;
        outgoing.forEach(lost -> tell(lost, false));
        outgoing.clear();
        try {
            channel.close();
            // The system's socket lives until the selector has let go of it.
            sockets.changed();
        } catch (IOException e) {
            // The connection is at its end either way; the system has nothing more to say about it.
        }
    }

    private void tell(Outgoing bytes, boolean sent) {
        sockets.tell(() -> bytes.sent.accept(sent));
    }

    private interface Step {
        void run() throws IOException;
    }

    private void guarded(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            // Refused, reset, unreachable: to a module all one, the link is at its end.
            end();
        }
    }
}
