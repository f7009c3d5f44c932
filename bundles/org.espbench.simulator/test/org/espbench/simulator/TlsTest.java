package org.espbench.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

import org.espbench.modem.time.Time;
import org.espbench.simulator.air.SimulatedAir;
import org.espbench.simulator.fault.Quirk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Encrypted links, with a real handshake against the JDK's own server (reference 2.4). */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TlsTest {

    private static final String OK = "\r\nOK\r\n";
    private static final String ERROR = "\r\nERROR\r\n";
    private static final String PROMPT = "\r\nOK\r\n> ";
    private static final String START = "AT+CIPSTART=\"SSL\",\"example.test\",443";

    private static final Certificates SERVER = Certificates.make("example.test", 0);
    private static final Certificates LARGE = Certificates.make("large.test", 60);
    private static final Certificates CLIENT = Certificates.make("module.test", 0);

    private final SimulatedAir air = SimulatedAir.standard();
    private SimulatedModule module = SimulatedModule.builder().air(air).time(Time.scaled(0.2)).start();
    private Host host = Host.on(module);

    @AfterEach
    void close() {
        module.close();
    }

    @Test
    void bytesGoBothWaysEncrypted() throws Exception {
        long seed = System.nanoTime();
        byte[] bytes = new byte[60_000];
        new Random(seed).nextBytes(bytes);
        try (SSLServerSocket listener = listen(SERVER.context(CLIENT))) {
            CompletableFuture<SSLSocket> accepted = accept(listener);
            host.online().asks("AT+CIPSSLSIZE=4096", OK).asks(START, "CONNECT\r\n" + OK);
            try (SSLSocket peer = accepted.get(60, TimeUnit.SECONDS)) {
                assertThat(peer.getSession().getProtocol()).isEqualTo("TLSv1.2");
                assertThat(((javax.net.ssl.ExtendedSSLSession) peer.getSession()).getRequestedServerNames()).containsExactly(new SNIHostName("example.test"));
                host.asks("AT+CIPSTATUS", "STATUS:3\r\n+CIPSTATUS:0,\"SSL\",\"203.0.113.1\",443," + peer.getPort() + ",0\r\n" + OK);
                host.asks("AT+CIPSEND=2048", PROMPT).sends(Arrays.copyOf(bytes, 2048)).reads("\r\nRecv 2048 bytes\r\n\r\nSEND OK\r\n");
                assertThat(peer.getInputStream().readNBytes(2048)).as("seed %d", seed).isEqualTo(Arrays.copyOf(bytes, 2048));
                for (int at = 0; at < bytes.length; at += 3000) {
                    peer.getOutputStream().write(bytes, at, 3000);
                }
                assertThat(data(bytes.length)).as("seed %d", seed).isEqualTo(bytes);
            }
            host.reads("CLOSED\r\n");
        }
    }

    @Test
    void aBufferThatIsTooSmallFailsAndALargerOneDoes() throws Exception {
        try (SSLServerSocket listener = listen(LARGE.context(CLIENT))) {
            CompletableFuture<SSLSocket> failed = accept(listener);
            host.online().asks(START, ERROR + "CLOSED\r\n");
            assertThat(failure(failed)).isInstanceOf(IOException.class);
            CompletableFuture<SSLSocket> accepted = accept(listener);
            host.asks("AT+CIPSSLSIZE=4096", OK).asks(START, "CONNECT\r\n" + OK);
            accepted.get(60, TimeUnit.SECONDS).close();
            host.reads("CLOSED\r\n");
        }
    }

    @Test
    void aRecordThatFindsNoRoomEndsTheLink() throws Exception {
        try (SSLServerSocket listener = listen(SERVER.context(CLIENT))) {
            CompletableFuture<SSLSocket> accepted = accept(listener);
            host.online().asks(START, "CONNECT\r\n" + OK);
            try (SSLSocket peer = accepted.get(60, TimeUnit.SECONDS)) {
                peer.getOutputStream().write(new byte[3000]);
                host.reads("CLOSED\r\n");
            }
        }
    }

    @Test
    void aServerIsCheckedOnDemand() throws Exception {
        try (SSLServerSocket listener = listen(SERVER.context(CLIENT))) {
            CompletableFuture<SSLSocket> refused = accept(listener);
            host.online().asks("AT+CIPSSLCCONF=2", OK).asks(START, ERROR + "CLOSED\r\n");
            assertThat(failure(refused)).isInstanceOf(IOException.class);
            again(SimulatedModule.builder().air(air).time(Time.scaled(0.2)).trusts(SERVER.certificate()));
            CompletableFuture<SSLSocket> accepted = accept(listener);
            host.online().asks("AT+CIPSSLCCONF=2", OK).asks(START, "CONNECT\r\n" + OK);
            accepted.get(60, TimeUnit.SECONDS).close();
        }
    }

    @Test
    void theModuleShowsItsOwnCertificateOnDemand() throws Exception {
        again(SimulatedModule.builder().air(air).time(Time.scaled(0.2)).identity(CLIENT.identity()));
        try (SSLServerSocket listener = listen(SERVER.context(CLIENT))) {
            listener.setNeedClientAuth(true);
            CompletableFuture<SSLSocket> refused = accept(listener);
            host.online().asks(START, ERROR + "CLOSED\r\n");
            assertThat(failure(refused)).isInstanceOf(IOException.class);
            CompletableFuture<SSLSocket> accepted = accept(listener);
            host.asks("AT+CIPSSLCCONF=1", OK).asks(START, "CONNECT\r\n" + OK);
            try (SSLSocket peer = accepted.get(60, TimeUnit.SECONDS)) {
                assertThat(peer.getSession().getPeerCertificates()[0]).isEqualTo(CLIENT.certificate());
            }
        }
    }

    @Test
    void thereIsOneEncryptedLinkAtATime() throws Exception {
        try (SSLServerSocket listener = listen(SERVER.context(CLIENT))) {
            CompletableFuture<SSLSocket> accepted = accept(listener);
            host.online().asks("AT+CIPMUX=1", OK).asks("AT+CIPSTART=3,\"SSL\",\"example.test\",443", "3,CONNECT\r\n" + OK);
            host.asks("AT+CIPSTART=4,\"SSL\",\"example.test\",443", "ssl reach max\r\n" + ERROR);
            host.asks("AT+CIPCLOSE=3", "3,CLOSED\r\n" + OK);
            assertThat(accepted.get(60, TimeUnit.SECONDS).getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void whoDoesNotSpeakTlsIsNoPeer() throws Exception {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            air.map("example.test:443", new InetSocketAddress(InetAddress.getLoopbackAddress(), listener.getLocalPort()));
            Thread.ofVirtual().start(() -> {
                try {
                    listener.accept().getOutputStream().write("220 hello\r\n".getBytes(StandardCharsets.US_ASCII));
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            });
            host.online().asks(START, ERROR + "CLOSED\r\n").asks("AT", OK);
        }
    }

    @Test
    void aModuleShortOfMemoryIsReset() throws Exception {
        air.host("example.test", "192.168.1.7");
        module.faults().on(Quirk.SSL_RESETS);
        host.online().types(START + "\r\n").nextUntil("\r\nready\r\n");
    }

    private void again(ModuleBuilder description) throws Exception {
        module.close();
        module = description.start();
        host = Host.on(module);
    }

    private SSLServerSocket listen(SSLContext context) throws Exception {
        SSLServerSocket listener = (SSLServerSocket) context.getServerSocketFactory().createServerSocket(0, 5, InetAddress.getLoopbackAddress());
        air.map("example.test:443", new InetSocketAddress(InetAddress.getLoopbackAddress(), listener.getLocalPort()));
        return listener;
    }

    /** The next client, once its handshake is done. */
    private static CompletableFuture<SSLSocket> accept(SSLServerSocket listener) {
        CompletableFuture<SSLSocket> accepted = new CompletableFuture<>();
        Thread.ofPlatform().daemon().start(() -> {
            try {
                SSLSocket socket = (SSLSocket) listener.accept();
                socket.startHandshake();
                accepted.complete(socket);
            } catch (IOException e) {
                accepted.completeExceptionally(e);
            }
        });
        return accepted;
    }

    private static Throwable failure(CompletableFuture<SSLSocket> accepted) throws Exception {
        try {
            accepted.get(60, TimeUnit.SECONDS);
            throw new AssertionError("the handshake went well");
        } catch (ExecutionException e) {
            return e.getCause();
        }
    }

    /** So many bytes of received data. */
    private byte[] data(int length) throws Exception {
        byte[] all = new byte[length];
        for (int have = 0; have < length;) {
            host.reads("\r\n+IPD,");
            int part = Integer.parseInt(host.nextUntil(":").replace(":", ""));
            System.arraycopy(host.next(part).getBytes(StandardCharsets.ISO_8859_1), 0, all, have, part);
            have += part;
        }
        return all;
    }
}
