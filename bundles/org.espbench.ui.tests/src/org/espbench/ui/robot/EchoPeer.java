package org.espbench.ui.robot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A TCP server on loopback that sends back what it gets, one client after the other. */
public final class EchoPeer implements AutoCloseable {

    private final ServerSocket server;

    /** Listens at once, on any free port. */
    public EchoPeer() throws IOException {
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "espbench-test-echo");
        thread.setDaemon(true);
        thread.start();
    }

    /** The port to connect to. */
    public int port() {
        return server.getLocalPort();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket client = server.accept()) {
                client.getInputStream().transferTo(client.getOutputStream());
            } catch (IOException e) {
                // This client is gone, or the server is closed: the loop sees which.
                continue;
            }
        }
    }
}
