package org.espbench.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Random;

/** The other end of a program's links, with real sockets. */
final class Peer {

    static final int MEGABYTE = 1 << 20;
    private static final int PATIENCE_MS = 60_000;

    private Peer() {
    }

    static ServerSocket server() throws IOException {
        ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        server.setSoTimeout(PATIENCE_MS);
        return server;
    }

    static Socket accept(ServerSocket server) throws IOException {
        Socket socket = server.accept();
        socket.setSoTimeout(PATIENCE_MS);
        return socket;
    }

    static Socket connect(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MS);
        return socket;
    }

    /** Sends so many bytes, without waiting for those that come back, which have to be the same. */
    static void echoes(Socket socket, int count, long seed) throws IOException, InterruptedException {
        byte[] bytes = new byte[count];
        new Random(seed).nextBytes(bytes);
        Thread sender = new Thread(() -> {
            try {
                socket.getOutputStream().write(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }, "sender");
        sender.start();
        byte[] back = socket.getInputStream().readNBytes(count);
        sender.join();
        assertThat(back).as("echo of seed %d", seed).isEqualTo(bytes);
    }

    /** Whether the other side has ended the connection, in order or not. */
    static boolean isOver(Socket socket) {
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }
}
