package org.espbench.together;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A TCP server on this machine that sends back what it gets and counts it. */
final class EchoServer implements AutoCloseable {

    private final ServerSocket server;
    private final List<Socket> clients = new CopyOnWriteArrayList<>();
    private final Flow in = new Flow();
    private final Flow out = new Flow();

    private EchoServer(ServerSocket server) {
        this.server = server;
        start("echo-accept", this::accept);
    }

    static EchoServer start() throws IOException {
        return at(0);
    }

    static EchoServer at(int port) throws IOException {
        return new EchoServer(new ServerSocket(port, 5, InetAddress.getLoopbackAddress()));
    }

    int port() {
        return server.getLocalPort();
    }

    Flow in() {
        return in;
    }

    Flow out() {
        return out;
    }

    int clientsEver() {
        return clients.size();
    }

    /** Hangs up on everybody and goes on listening. */
    void hangUp() throws IOException {
        for (Socket client : clients) {
            client.close();
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        hangUp();
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = server.accept();
            clients.add(client);
            start("echo", () -> echo(client));
        }
    }

    private void echo(Socket client) throws IOException {
        try (client; InputStream from = client.getInputStream(); OutputStream to = client.getOutputStream()) {
            byte[] buffer = new byte[8192];
            int count;
            while ((count = from.read(buffer)) >= 0) {
                in.add(buffer, count);
                out.add(buffer, count);
                to.write(buffer, 0, count);
            }
        }
    }

    /** Work on a socket that ends when the socket does. */
    private interface Work {
        void work() throws IOException;
    }

    private static void start(String name, Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.work();
            } catch (IOException e) {
                return;
            }
        }, "together-" + name);
        thread.setDaemon(true);
        thread.start();
    }
}
