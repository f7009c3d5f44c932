package org.espbench.demo.peer;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;

/** A TCP client on loopback that visits the module's server, and counts what it sends and what comes back. One thread reads for it. */
public final class Visitor implements AutoCloseable {

    private final Socket socket;
    private final Counter sent = new Counter();
    private final Counter received = new Counter();
    private boolean ended;

    private Visitor(Socket socket) {
        this.socket = socket;
    }

    /**
     * Connects; blocks until it is connected.
     *
     * @throws IOException when nobody listens there
     */
    public static Visitor connect(int port) throws IOException {
        Visitor visitor = new Visitor(new Socket(InetAddress.getLoopbackAddress(), port));
        EchoServer.daemon("espbench-demo-visitor", visitor::read);
        return visitor;
    }

    /** Sends bytes; blocks while the other side holds it up. */
    public void send(byte[] bytes) throws IOException {
        sent.add(bytes, bytes.length);
        socket.getOutputStream().write(bytes);
    }

    /** What was sent. */
    public Tally sent() {
        return sent.tally();
    }

    /** What came back. */
    public Tally received() {
        return received.tally();
    }

    /**
     * Waits until as many bytes have come back as were sent, the other side has ended, or the time is over.
     *
     * @return whether as many came back
     */
    public boolean awaitEcho(long millis) throws InterruptedException {
        long end = System.nanoTime() + millis * 1_000_000;
        synchronized (received) {
            while (received.bytes() < sent.bytes() && !ended) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    break;
                }
                received.wait(left);
            }
            return received.bytes() == sent.bytes();
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void read() {
        byte[] buffer = new byte[8192];
        try {
            InputStream in = socket.getInputStream();
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                synchronized (received) {
                    received.add(buffer, count);
                    received.notifyAll();
                }
            }
        } catch (IOException e) {
            // Closed by us or gone: both end the visit.
        } finally {
            synchronized (received) {
                ended = true;
                received.notifyAll();
            }
        }
    }
}
