package org.espbench.simulator.link;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/** A listening TCP socket. Methods may be called by any thread. */
public final class Listener {

    /** Decides about clients; called on the module's loop. */
    public interface Clients {
        /** Where events of the client should go. Its socket reads nothing before it is granted credit. */
        SocketEvents accepted(Client client);
    }

    /** Somebody who has connected. {@code socket} is there as soon as the events of it can come. */
    public record Client(InetSocketAddress remote, InetSocketAddress local, TcpSocket socket) {
    }

    private final ServerSocketChannel channel;
    private final Clients clients;
    private final Sockets sockets;
    private final InetSocketAddress local;

    Listener(Sockets sockets, ServerSocketChannel channel, Clients clients) throws IOException {
        this.sockets = sockets;
        this.channel = channel;
        this.clients = clients;
        local = (InetSocketAddress) channel.getLocalAddress();
        sockets.run(this::register);
    }

    /** Where it listens. */
    public InetSocketAddress local() {
        return local;
    }

    /** Stops listening; clients stay. */
    public void close() {
        sockets.run(this::end);
    }

    private void end() {
        try {
            channel.close();
        } catch (IOException e) {
            // It listens no more; nothing else was asked for.
        }
        // The system's socket lives until the selector has let go of it.
        sockets.changed();
    }

    private void register() {
        try {
            channel.register(sockets.selector(), SelectionKey.OP_ACCEPT, (Sockets.Ready) key -> accept());
            sockets.changed();
        } catch (ClosedChannelException e) {
            // Closed already: there is nothing to look for.
        }
    }

    private void accept() {
        try {
            for (SocketChannel client = channel.accept(); client != null; client = channel.accept()) {
                new Arrival(client).announce();
            }
        } catch (IOException e) {
            // The client went away again, or this socket was closed.
        }
    }

    /** Passes a client's events on to whomever the module's loop names for it. */
    private final class Arrival implements SocketEvents {
        private final TcpSocket socket;
        private final Client client;
        private SocketEvents events = new SocketEvents.None();

        Arrival(SocketChannel accepted) throws IOException {
            socket = new TcpSocket(sockets, accepted, this).accepted();
            client = new Client((InetSocketAddress) accepted.getRemoteAddress(), (InetSocketAddress) accepted.getLocalAddress(), socket);
        }

        void announce() {
            sockets.tell(() -> events = clients.accepted(client));
        }

        @Override
        public void opened(InetSocketAddress address) {
            events.opened(address);
        }

        @Override
        public void received(byte[] bytes) {
            events.received(bytes);
        }

        @Override
        public void ended() {
            events.ended();
        }
    }
}
