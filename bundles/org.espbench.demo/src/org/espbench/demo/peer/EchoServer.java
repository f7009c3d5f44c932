package org.espbench.demo.peer;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A TCP server on loopback that sends back what it gets, and counts it per connection. Has a thread of its own and one per connection. */
public final class EchoServer implements AutoCloseable {

    private final ServerSocket server;
    private final List<Guest> guests = new CopyOnWriteArrayList<>();

    private EchoServer(ServerSocket server) {
        this.server = server;
    }

    /**
     * Starts to listen on loopback.
     *
     * @param port 1 to 65535, or 0 for any free one
     * @throws IOException when the port is taken
     */
    public static EchoServer start(int port) throws IOException {
        EchoServer echo = new EchoServer(new ServerSocket(port, 50, InetAddress.getLoopbackAddress()));
        daemon("espbench-demo-echo", echo::accept);
        return echo;
    }

    /** The port it listens on. */
    public int port() {
        return server.getLocalPort();
    }

    /** What each connection so far brought; all of it was sent back. Oldest first. */
    public List<Tally> received() {
        return guests.stream().map(guest -> guest.counter.tally()).toList();
    }

    /** Ends the server and its connections. */
    @Override
    public void close() throws IOException {
        server.close();
        for (Guest guest : guests) {
            guest.socket.close();
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Guest guest = new Guest(server.accept());
                guests.add(guest);
                daemon("espbench-demo-echo-" + guests.size(), guest::serve);
            } catch (IOException e) {
                // Closed, or a client that was gone before it was greeted: the loop's condition tells.
            }
        }
    }

    static void daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private static final class Guest {
        private final Socket socket;
        private final Counter counter = new Counter();

        private Guest(Socket socket) {
            this.socket = socket;
        }

        private void serve() {
            byte[] buffer = new byte[8192];
            try (socket; InputStream in = socket.getInputStream()) {
                for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                    counter.add(buffer, count);
                    socket.getOutputStream().write(buffer, 0, count);
                }
            } catch (IOException e) {
                // The other side is gone; what it brought has been counted.
            }
        }
    }
}
