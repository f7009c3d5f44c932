package org.espbench.together.find;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A TCP server on this machine that keeps what the module's links bring, and now and then says something. */
final class Visitor implements AutoCloseable {

    private final ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final List<Socket> sockets = new ArrayList<>();
    private final StringBuilder heard = new StringBuilder();

    /** @param greeting said to each who comes; empty: nothing */
    Visitor(String greeting) throws IOException {
        Thread thread = new Thread(() -> accept(greeting), "visitor");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return server.getLocalPort();
    }

    /** What came so far. */
    synchronized String heard() {
        return heard.toString();
    }

    private void accept(String greeting) {
        try {
            while (true) {
                Socket socket = server.accept();
                synchronized (this) {
                    sockets.add(socket);
                }
                socket.getOutputStream().write(greeting.getBytes(StandardCharsets.ISO_8859_1));
                byte[] buffer = new byte[4096];
                for (int count = socket.getInputStream().read(buffer); count > 0; count = socket.getInputStream().read(buffer)) {
                    synchronized (this) {
                        heard.append(new String(buffer, 0, count, StandardCharsets.ISO_8859_1));
                    }
                }
            }
        } catch (IOException e) {
            // Closed: the test is over.
            return;
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        synchronized (this) {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }
}
