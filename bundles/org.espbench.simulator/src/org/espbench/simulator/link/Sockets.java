package org.espbench.simulator.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.espbench.simulator.loop.EventLoop;

/**
 * All sockets of one module, with one daemon thread that waits for them; none is bound or connected to an address that isn't allowed. What happens
 * to them is told on the module's loop, in order per socket. Methods may be called by any thread and don't block. One thread at a time has to do
 * with sockets, whoever it is.
 */
public final class Sockets implements AutoCloseable {

    /** A channel that the selector has something for. */
    interface Ready {
        /** While nobody else has to do with sockets. */
        void ready(SelectionKey key);
    }

    private final EventLoop loop;
    private final Predicate<InetAddress> allowed;
    private final Tls tls;
    private final Selector selector;
    private final Thread thread;
    private final Object turn = new Object();
    private volatile boolean closed;

    /**
     * @param name of the thread
     * @param allowed which real addresses may be used, asked by any thread
     * @param tls what is known of certificates
     */
    public Sockets(String name, EventLoop loop, Predicate<InetAddress> allowed, Tls tls) {
        this.loop = loop;
        this.tls = tls;
        this.allowed = allowed;
        try {
            selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException("The system gives no selector for sockets, perhaps because too many files are open.", e);
        }
        thread = new Thread(this::run, name);
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Opens a connection; {@code events} tells how it went.
     *
     * @param bound told the socket's own address, before anybody can see it
     * @throws IOException when the address isn't allowed or the system gives no socket
     */
    public TcpSocket connect(InetSocketAddress remote, SocketEvents events, Consumer<InetSocketAddress> bound) throws IOException {
        check(remote);
        SocketChannel channel = SocketChannel.open();
        try {
            if (remote.getAddress().isLoopbackAddress()) {
                boolean ipv6 = remote.getAddress() instanceof Inet6Address;
                channel.bind(new InetSocketAddress(ipv6 ? remote.getAddress() : InetAddress.getLoopbackAddress(), 0));
                bound.accept((InetSocketAddress) channel.getLocalAddress());
            }
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        return new TcpSocket(this, channel, events).connect(remote);
    }

    /**
     * Opens a TLS connection as its client; {@code events} tells how it went, and that it stands only after the handshake. To be called, with its
     * result, on the module's loop.
     *
     * @param bound told the socket's own address, before anybody can see it
     * @throws IOException when the address isn't allowed or the system gives no socket
     */
    public Transport connectSecurely(InetSocketAddress remote, Tls.Choice choice, SocketEvents events, Consumer<InetSocketAddress> bound)
            throws IOException {
        TlsSocket secure = new TlsSocket(loop, tls.engine(choice), choice.largest(), events);
        return secure.over(connect(remote, secure, bound));
    }

    /**
     * Listens.
     *
     * @throws IOException when the port is taken or the address not allowed
     */
    public Listener listen(InetSocketAddress local, Listener.Clients clients) throws IOException {
        check(local);
        ServerSocketChannel channel = ServerSocketChannel.open();
        try {
            channel.bind(local);
            channel.configureBlocking(false);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        return new Listener(this, channel, clients);
    }

    /**
     * Opens a datagram socket.
     *
     * @throws IOException when the port is taken or the address not allowed
     */
    public UdpSocket datagrams(InetSocketAddress local, UdpSocket.Datagrams datagrams) throws IOException {
        check(local);
        DatagramChannel channel = DatagramChannel.open();
        try {
            channel.bind(local);
            channel.configureBlocking(false);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        return new UdpSocket(this, channel, datagrams);
    }

    /** Closes every socket; the thread ends within a second. */
    @Override
    public void close() {
        closed = true;
        selector.wakeup();
        if (Thread.currentThread() == thread) {
            return;
        }
        try {
            thread.join(TimeUnit.SECONDS.toMillis(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @throws IOException when this address isn't allowed */
    void check(InetSocketAddress address) throws IOException {
        if (!allowed.test(address.getAddress())) {
            throw new IOException(Sentences.WORDS.say("notAllowed", address));
        }
    }

    EventLoop loop() {
        return loop;
    }

    /** Tells the loop. */
    void tell(Runnable event) {
        if (Thread.currentThread() == thread) {
            loop.bring(event);
        } else {
            loop.post(event);
        }
    }

    Selector selector() {
        return selector;
    }

    /** Runs a task while nobody else has to do with sockets. */
    void run(Runnable task) {
        synchronized (turn) {
            task.run();
        }
    }

    /** What the selector shall look for has changed. */
    void changed() {
        if (Thread.currentThread() != thread) {
            selector.wakeup();
        }
    }

    private void run() {
        try (selector) {
            while (!closed) {
                selector.select();
                synchronized (turn) {
                    for (SelectionKey key : selector.selectedKeys()) {
                        if (key.isValid() && key.attachment() instanceof Ready channel) {
                            channel.ready(key);
                        }
                    }
                    selector.selectedKeys().clear();
                }
                loop.help();
            }
            synchronized (turn) {
                for (SelectionKey key : selector.keys()) {
                    key.channel().close();
                }
            }
        } catch (IOException | RuntimeException e) {
            loop.post(() -> {
                throw new IllegalStateException("The module's sockets have failed.", e);
            });
        }
    }
}
