package org.espbench.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** The other end of a link that the module has opened. */
final class Peer implements AutoCloseable {
    final Socket socket;
    final String start;

    /** @param host of the module, which is online @param id with a comma behind; empty: without multiplexing */
    Peer(Host host, String id) throws Exception {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            if (!id.isEmpty()) {
                host.asks("AT+CIPMUX=1", "\r\nOK\r\n");
            }
            start = "AT+CIPSTART=" + id + "\"TCP\",\"127.0.0.1\"," + listener.getLocalPort();
            host.asks(start, id + "CONNECT\r\n\r\nOK\r\n");
            socket = listener.accept();
            // What doesn't come fails a test instead of hanging it: a read on a socket minds no interrupt.
            socket.setSoTimeout(20_000);
        }
    }

    String reads(int length) throws Exception {
        return new String(socket.getInputStream().readNBytes(length), StandardCharsets.ISO_8859_1);
    }

    void writes(String text) throws Exception {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    void sends(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    void echo() {
        try {
            InputStream in = socket.getInputStream();
            OutputStream out = socket.getOutputStream();
            in.transferTo(out);
        } catch (IOException e) {
            // The test closes the socket when it has seen enough.
        }
    }

    @Override
    public void close() throws Exception {
        socket.close();
    }
}
