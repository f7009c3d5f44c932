package org.espbench.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

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

    /** So many clients at once send a megabyte each and get it back; one more is turned away. */
    static void areServed(int count, int port) throws IOException, InterruptedException, ExecutionException {
        List<Socket> sockets = new ArrayList<>();
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            List<Future<?>> echoes = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                Socket socket = connect(port);
                sockets.add(socket);
                int seed = 10 + i;
                echoes.add(threads.submit(() -> {
                    echoes(socket, MEGABYTE, seed);
                    return null;
                }));
            }
            for (Future<?> echo : echoes) {
                echo.get();
            }
            try (Socket oneMore = connect(port)) {
                assertThat(isOver(oneMore)).as("one too many is turned away").isTrue();
            }
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }

    static DatagramSocket datagrams() throws IOException {
        DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        socket.setSoTimeout(PATIENCE_MS);
        return socket;
    }

    /**
     * Sends datagrams, one after the other, that come back to somebody.
     *
     * @param pairs who sends to the program's port, and who is answered
     */
    static void areAnswered(int port, DatagramSocket... pairs) throws IOException {
        for (int i = 0; i < pairs.length; i += 2) {
            byte[] ping = ("ping " + i).getBytes(StandardCharsets.US_ASCII);
            pairs[i].send(new DatagramPacket(ping, ping.length, InetAddress.getLoopbackAddress(), port));
            DatagramPacket pong = new DatagramPacket(new byte[1500], 1500);
            pairs[i + 1].receive(pong);
            assertThat(new String(pong.getData(), 0, pong.getLength(), StandardCharsets.US_ASCII)).isEqualTo("ping " + i);
        }
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
