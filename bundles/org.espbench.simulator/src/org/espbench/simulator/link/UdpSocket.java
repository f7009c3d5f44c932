package org.espbench.simulator.link;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.util.Arrays;
import java.util.function.Consumer;

/** A datagram socket. Methods may be called by any thread. */
public final class UdpSocket {

    /** Takes datagrams, on the module's loop. */
    public interface Datagrams {
        /** A datagram came. */
        void received(byte[] bytes, InetSocketAddress from);
    }

    private final Sockets sockets;
    private final DatagramChannel channel;
    private final Datagrams datagrams;
    private final InetSocketAddress local;
    private final ByteBuffer buffer = ByteBuffer.allocate(65_536);

    UdpSocket(Sockets sockets, DatagramChannel channel, Datagrams datagrams) throws IOException {
        this.sockets = sockets;
        this.channel = channel;
        this.datagrams = datagrams;
        local = (InetSocketAddress) channel.getLocalAddress();
        sockets.run(this::register);
    }

    /** Where it receives. */
    public InetSocketAddress local() {
        return local;
    }

    /** Sends a datagram; {@code sent} is told on the module's loop whether the system has taken it. */
    public void send(byte[] bytes, InetSocketAddress target, Consumer<Boolean> sent) {
        sockets.run(() -> {
            boolean taken;
            try {
                sockets.check(target);
                taken = channel.send(ByteBuffer.wrap(bytes), target) == bytes.length;
            } catch (IOException e) {
                // A datagram that can't leave is a failed send to the module, whatever the reason.
                taken = false;
            }
            boolean result = taken;
            sockets.tell(() -> sent.accept(result));
        });
    }

    /** Closes it. */
    public void close() {
        sockets.run(this::end);
    }

    private void end() {
        try {
            channel.close();
        } catch (IOException e) {
            // It receives no more; nothing else was asked for.
        }
        sockets.changed();
    }

    private void register() {
        try {
            channel.register(sockets.selector(), SelectionKey.OP_READ, (Sockets.Ready) key -> receive());
            sockets.changed();
        } catch (ClosedChannelException e) {
            // Closed already: there is nothing to look for.
        }
    }

    private void receive() {
        try {
            buffer.clear();
            while (channel.receive(buffer) instanceof InetSocketAddress from) {
                byte[] bytes = Arrays.copyOf(buffer.array(), buffer.position());
                sockets.tell(() -> datagrams.received(bytes, from));
                buffer.clear();
            }
        } catch (IOException e) {
            // An ICMP complaint about an earlier datagram, or closed: a module doesn't notice either.
        }
    }
}
