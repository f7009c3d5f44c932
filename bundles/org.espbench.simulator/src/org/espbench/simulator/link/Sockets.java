package org.espbench.simulator.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

import org.espbench.simulator.loop.EventLoop;

/**
 * All sockets of one module, on one daemon thread. What happens to them is told on the module's loop, in order per socket. Methods may be called
 * by any thread and don't block.
 */
public final class Sockets implements AutoCloseable {

    /** A channel that the selector has something for. */
    interface Ready {
        /** On the sockets' thread. */
        void ready(SelectionKey key);
    }

    private final EventLoop loop;
    private final Selector selector;
    private final Thread thread;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private volatile boolean closed;

    /** @param name of the thread */
    public Sockets(String name, EventLoop loop) {
        this.loop = loop;
        try {
            selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException("The system gives no selector for sockets, perhaps because too many files are open.", e);
        }
        thread = new Thread(this::run, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Opens a connection; {@code events} tells how it went. */
    public TcpSocket connect(InetSocketAddress remote, SocketEvents events) throws IOException {
        return new TcpSocket(this, SocketChannel.open(), events).connect(remote);
    }

    /**
     * Listens.
     *
     * @throws IOException when the port is taken or not allowed
     */
    public Listener listen(InetSocketAddress local, Listener.Clients clients) throws IOException {
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
     * @throws IOException when the port is taken or not allowed
     */
    public UdpSocket datagrams(InetSocketAddress local, UdpSocket.Datagrams datagrams) throws IOException {
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
        try {
            thread.join(TimeUnit.SECONDS.toMillis(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    EventLoop loop() {
        return loop;
    }

    Selector selector() {
        return selector;
    }

    /** Runs a task on the sockets' thread. */
    void run(Runnable task) {
        tasks.add(task);
        selector.wakeup();
    }

    private void run() {
        try (selector) {
            while (!closed) {
                selector.select();
                for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
                    task.run();
                }
                for (SelectionKey key : selector.selectedKeys()) {
                    if (key.isValid() && key.attachment() instanceof Ready channel) {
                        channel.ready(key);
                    }
                }
                selector.selectedKeys().clear();
            }
            for (SelectionKey key : selector.keys()) {
                key.channel().close();
            }
        } catch (IOException | RuntimeException e) {
            loop.post(() -> {
                throw new IllegalStateException("The module's sockets have failed.", e);
            });
        }
    }
}
