package org.espbench.together.peer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.espbench.modem.time.Deadline;
import org.espbench.modem.time.Time;

/** A TCP server on this machine that keeps what the module's links bring, and says something when it is told to. */
public final class Visitor implements AutoCloseable {

    private final ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final List<Socket> sockets = new ArrayList<>();
    private final StringBuilder heard = new StringBuilder();

    /** Listens on a free port. */
    public Visitor() throws IOException {
        start("visitor-accept", this::accept);
    }

    /** Where it listens. */
    public int port() {
        return server.getLocalPort();
    }

    /** What came so far, one char per byte. */
    public synchronized String heard() {
        return heard.toString();
    }

    /** Waits until this is among what came; false when it doesn't come in half a minute. */
    public synchronized boolean awaitHeard(String text) throws InterruptedException {
        Deadline deadline = Deadline.in(Time.real(), Duration.ofSeconds(30));
        while (heard.indexOf(text) < 0) {
            if (!deadline.await(this)) {
                return false;
            }
        }
        return true;
    }

    /** Says something to all who have come and are still there. */
    public synchronized void say(String text) {
        for (Socket socket : sockets) {
            try {
                socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            } catch (IOException e) {
                // That one has left.
                continue;
            }
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                synchronized (this) {
                    sockets.add(socket);
                }
                start("visitor", () -> keep(socket));
            }
        } catch (IOException e) {
            // Closed: the test is over.
            return;
        }
    }

    private void keep(Socket socket) {
        byte[] buffer = new byte[4096];
        try {
            for (int count = socket.getInputStream().read(buffer); count > 0; count = socket.getInputStream().read(buffer)) {
                synchronized (this) {
                    heard.append(new String(buffer, 0, count, StandardCharsets.ISO_8859_1));
                    notifyAll();
                }
            }
            socket.close();
        } catch (IOException e) {
            // Reset by the module, or closed below.
            return;
        }
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
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
