package org.espbench.bench.station;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A program on this machine that a module's links lead to. Each client gets a daemon thread; all end when this is closed. */
public final class Peer implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;

    /** What is done for one client. */
    @FunctionalInterface
    public interface Service {
        /** Serves until either side has had enough. */
        void serve(InputStream from, OutputStream to) throws IOException;
    }

    private final ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final Service service;

    private Peer(Service service) throws IOException {
        this.service = service;
    }

    /** Begins to listen on a free port. */
    public static Peer start(Service service) throws IOException {
        Peer peer = new Peer(service);
        daemon("bench-peer", peer::accept);
        return peer;
    }

    /** Sends back what it gets. */
    public static Peer echo() throws IOException {
        return start((from, to) -> {
            byte[] buffer = new byte[BUFFER];
            for (int count = from.read(buffer); count >= 0; count = from.read(buffer)) {
                to.write(buffer, 0, count);
            }
        });
    }

    /** After so many bytes it says this, again and again. */
    public static Peer answering(int bytes, byte[] answer) throws IOException {
        return start((from, to) -> {
            byte[] buffer = new byte[BUFFER];
            int left = bytes;
            for (int count = from.read(buffer); count >= 0; count = from.read(buffer)) {
                for (left -= count; left <= 0; left += bytes) {
                    to.write(answer);
                }
            }
        });
    }

    /** Where it listens. */
    public int port() {
        return server.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = server.accept();
            client.setTcpNoDelay(true);
            daemon("bench-peer-client", () -> {
                try (client) {
                    service.serve(client.getInputStream(), client.getOutputStream());
                }
            });
        }
    }

    private interface Work {
        void work() throws IOException;
    }

    private static void daemon(String name, Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.work();
            } catch (IOException e) {
                // The other side, or this, was closed.
                return;
            }
        }, name);
        thread.setDaemon(true);
        thread.start();
    }
}
