package org.espbench.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.modem.port.Port;
import org.espbench.modem.port.PortException;

/**
 * A simulated module behind a TCP port, as a network serial server would have it: raw bytes, one client at a time; a further one is turned away.
 * Clients may come and go; what the module says while there is none is lost, as on an open line. The line has the module's own rate always, as a
 * stream has none; where the module paces its bytes, they are paced here too. Safe for use by any thread.
 *
 * <p>It has two daemon threads, {@code espbench-sim-tcp-in} and {@code espbench-sim-tcp-out}, and one more while a client is there.
 */
public final class TcpModule implements AutoCloseable {

    private static final int WAIT_MILLIS = 50;
    private static final int BUFFER = 16 * 1024;

    private final ServerSocket server;
    private final Port port;
    private final Consumer<String> log;
    private final Thread in;
    private final Thread out;
    private volatile @Nullable Socket client;
    private volatile boolean closing;

    private TcpModule(ServerSocket server, Port port, Consumer<String> log) {
        this.server = server;
        this.port = port;
        this.log = log;
        in = new Thread(this::accept, "espbench-sim-tcp-in");
        out = new Thread(this::carryOut, "espbench-sim-tcp-out");
        in.setDaemon(true);
        out.setDaemon(true);
    }

    /** As {@link #open(SimulatedModule, InetSocketAddress, Consumer)}, on a port of the loopback interface; 0: a free one. */
    public static TcpModule open(SimulatedModule module, int port) throws IOException {
        return open(module, new InetSocketAddress(InetAddress.getLoopbackAddress(), port), client -> { });
    }

    /**
     * Listens in front of a module; the module's port is taken until {@link #close()}, which leaves the module on. When the module is switched off or
     * unplugged, this ends by itself.
     *
     * @param address to listen on; one beyond loopback only for who wants others to reach the module
     * @param log told in a sentence when a client comes, goes or is turned away; on any thread, quick
     * @throws IOException when the address can't be had
     * @throws PortException when the module's port is taken
     */
    public static TcpModule open(SimulatedModule module, InetSocketAddress address, Consumer<String> log) throws IOException {
        ServerSocket server = new ServerSocket();
        try {
            server.setReuseAddress(true);
            server.bind(address);
            TcpModule tcp = new TcpModule(server, module.connectStream(), log);
            tcp.in.start();
            tcp.out.start();
            return tcp;
        } catch (IOException e) {
            server.close();
            throw e;
        }
    }

    /** Where it listens. */
    public InetSocketAddress address() {
        return (InetSocketAddress) server.getLocalSocketAddress();
    }

    /** Ends it and its threads within a second; a client reads the end of the stream. A second call does nothing. */
    @Override
    public void close() {
        shut();
        try {
            in.join(TimeUnit.SECONDS.toMillis(1));
            out.join(TimeUnit.SECONDS.toMillis(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void shut() {
        closing = true;
        close(server);
        Socket last = client;
        if (last != null) {
            close(last);
        }
        port.close();
    }

    private void accept() {
        try {
            while (!closing) {
                receive(server.accept());
            }
        } catch (IOException e) {
            // Closed, or the system gives no more sockets: nobody can come in any more.
            shut();
        }
    }

    private void receive(Socket next) {
        try {
            next.setTcpNoDelay(true);
        } catch (IOException e) {
            // It has gone again already, which its reader will notice.
        }
        if (client == null) {
            client = next;
            log.accept(Sentences.WORDS.say("came", next.getRemoteSocketAddress()));
            Thread.ofPlatform().daemon().name("espbench-sim-tcp-client").start(() -> carryIn(next));
        } else {
            log.accept(Sentences.WORDS.say("turnedAway", next.getRemoteSocketAddress()));
            close(next);
        }
        if (closing) {
            // It came in while the door was being shut.
            close(next);
        }
    }

    private void carryIn(Socket from) {
        byte[] buffer = new byte[BUFFER];
        try {
            InputStream stream = from.getInputStream();
            for (int count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
                port.write(buffer, 0, count);
            }
        } catch (PortException e) {
            shut();
        } catch (IOException e) {
            // The client went away without a word.
        }
        close(from);
        client = null;
        log.accept(Sentences.WORDS.say("went", from.getRemoteSocketAddress()));
    }

    private void carryOut() {
        byte[] buffer = new byte[BUFFER];
        while (!closing) {
            try {
                int count = port.read(buffer, 0, buffer.length, WAIT_MILLIS);
                Socket to = client;
                if (count > 0 && to != null) {
                    to.getOutputStream().write(buffer, 0, count);
                }
            } catch (PortException e) {
                shut();
            } catch (IOException e) {
                // The client went away; what the module said to it is lost with it.
            }
        }
    }

    private static void close(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception e) {
            // It is of no use any more, closed or not.
        }
    }
}
