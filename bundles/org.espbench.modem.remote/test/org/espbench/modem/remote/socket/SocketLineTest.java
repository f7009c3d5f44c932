package org.espbench.modem.remote.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

import org.espbench.modem.port.PortAddress;
import org.espbench.modem.port.PortException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class SocketLineTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    private final ServerSocket server;
    private final PortAddress address;

    SocketLineTest() throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        address = PortAddress.of("tcp", "localhost:" + server.getLocalPort());
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void bytesGoBothWays() throws Exception {
        SocketLine line = SocketLine.connect(address, LONG);
        try (Socket peer = server.accept()) {
            byte[] buffer = {9, 9, 9, 9};
            assertThat(line.read(buffer, 0, 4, 0)).isZero();
            assertThat(line.read(buffer, 0, 4, 20)).isZero();
            line.write(new byte[] {1, 2, 3}, 1, 2);
            assertThat(peer.getInputStream().readNBytes(2)).containsExactly(2, 3);
            peer.getOutputStream().write(new byte[] {7, 8});
            int got = 0;
            while (got < 2) {
                got += line.read(buffer, 1 + got, 3 - got, 1000);
            }
            assertThat(buffer).containsExactly(9, 7, 8, 9);
        } finally {
            line.close();
        }
    }

    @Test
    void nobodyThereIsToldInWords() throws Exception {
        server.close();
        assertThatThrownBy(() -> SocketLine.connect(address, LONG)).isInstanceOf(PortException.Absent.class)
                .hasMessageContaining("nobody listens").hasMessageContaining(address.toString());
    }

    @Test
    void anUnknownHostIsToldInWords() {
        PortAddress unknown = PortAddress.of("tcp", "espbench-test.invalid:23");
        assertThatThrownBy(() -> SocketLine.connect(unknown, LONG)).isInstanceOf(PortException.Absent.class)
                .hasMessageContaining("espbench-test.invalid");
    }

    @Test
    void aHostThatDoesNotAnswerIsGivenUp() throws Exception {
        try (Crowd crowd = new Crowd(server)) {
            assertThat(crowd.size()).isPositive();
            assertThatThrownBy(() -> SocketLine.connect(address, Duration.ofMillis(50))).isInstanceOf(PortException.Absent.class)
                    .hasMessageContaining("doesn't answer");
        }
    }

    @Test
    void connectingIsCancelledByAnInterrupt() throws Exception {
        try (Crowd crowd = new Crowd(server)) {
            assertThat(crowd.size()).isPositive();
            CompletableFuture<Throwable> end = new CompletableFuture<>();
            Thread connecting = new Thread(() -> {
                try {
                    SocketLine.connect(address, Duration.ofMinutes(10)).close();
                } catch (PortException e) {
                    end.complete(Thread.currentThread().isInterrupted() ? e : new AssertionError("the interrupt was lost"));
                }
            });
            connecting.start();
            connecting.interrupt();
            assertThat(end.get(20, TimeUnit.SECONDS)).isInstanceOf(PortException.Closed.class);
        }
    }

    @Test
    void closingEndsAReadAndAWriteThatWait() throws Exception {
        SocketLine line = SocketLine.connect(address, LONG);
        try (Socket peer = server.accept()) {
            CompletableFuture<Integer> reading = async(() -> line.read(new byte[1], 0, 1, 600_000));
            CompletableFuture<Integer> writing = async(() -> {
                byte[] much = new byte[1 << 20];
                while (true) {
                    line.write(much, 0, much.length);
                }
            });
            // Something has arrived: the writer is under way.
            assertThat(peer.getInputStream().read()).isZero();
            line.close();
            line.close();
            assertThatThrownBy(() -> reading.get(20, TimeUnit.SECONDS)).hasCauseInstanceOf(PortException.Closed.class);
            assertThatThrownBy(() -> writing.get(20, TimeUnit.SECONDS)).hasCauseInstanceOf(PortException.Closed.class);
            assertThatThrownBy(line::check).isInstanceOf(PortException.Closed.class);
        }
    }

    @Test
    void aPeerThatEndsIsGoneAfterItsLastBytes() throws Exception {
        SocketLine line = SocketLine.connect(address, LONG);
        try (Socket peer = server.accept()) {
            peer.getOutputStream().write(5);
        }
        byte[] buffer = new byte[4];
        assertThat(line.read(buffer, 0, 4, 10_000)).isEqualTo(1);
        assertThatThrownBy(() -> line.read(buffer, 0, 4, 10_000)).isInstanceOf(PortException.Gone.class).hasMessageContaining("has ended");
        line.close();
    }

    @Test
    void aPeerThatTakesNothingIsGoneAfterAWhile() throws Exception {
        SocketLine line = SocketLine.connect(address, LONG, Duration.ofMillis(50));
        try (Socket peer = server.accept()) {
            assertThat(peer.isConnected()).isTrue();
            byte[] much = new byte[1 << 20];
            assertThatThrownBy(() -> {
                while (true) {
                    line.write(much, 0, much.length);
                }
            }).isInstanceOf(PortException.Gone.class).hasMessageContaining("taken nothing");
        } finally {
            line.close();
        }
    }

    @Test
    void anInterruptEndsNeitherAReadNorAWriteAndIsKept() throws Exception {
        SocketLine line = SocketLine.connect(address, LONG);
        try (Socket peer = server.accept()) {
            peer.getOutputStream().write(new byte[] {1, 2});
            Thread.currentThread().interrupt();
            byte[] buffer = new byte[2];
            int got = 0;
            while (got < 2) {
                got += line.read(buffer, got, 2 - got, 10_000);
            }
            line.write(buffer, 0, 2);
            assertThat(line.read(buffer, 0, 2, 5)).isZero();
            assertThat(Thread.interrupted()).isTrue();
            assertThat(peer.getInputStream().readNBytes(2)).containsExactly(1, 2);
        } finally {
            line.close();
        }
    }

    /** Fills a server's queue, so that it answers nobody any more. */
    private static final class Crowd implements AutoCloseable {
        private final List<Socket> sockets = new ArrayList<>();

        Crowd(ServerSocket server) throws IOException {
            boolean full = false;
            while (!full && sockets.size() < 50) {
                Socket socket = new Socket();
                sockets.add(socket);
                try {
                    socket.connect(server.getLocalSocketAddress(), 300);
                } catch (IOException e) {
                    full = true;
                }
            }
        }

        int size() {
            return sockets.size();
        }

        @Override
        public void close() throws IOException {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }

    private interface Call {
        int run() throws PortException;
    }

    private static CompletableFuture<Integer> async(Call call) {
        CompletableFuture<Integer> result = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                result.complete(call.run());
            } catch (PortException e) {
                result.completeExceptionally(new CompletionException(e));
            }
        });
        thread.setDaemon(true);
        thread.start();
        return result;
    }
}
