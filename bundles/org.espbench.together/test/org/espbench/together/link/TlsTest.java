package org.espbench.together.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.espbench.together.link.Linked.BUDGET;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

import org.espbench.modem.Link;
import org.espbench.modem.ModemException;
import org.espbench.modem.net.Endpoint;
import org.espbench.modem.net.LinkRequest;
import org.espbench.modem.net.Reception;
import org.espbench.modem.net.SslChecks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** TLS links to the JDK's own server, with real certificates (reference 2.4). */
class TlsTest {

    private static final Certified SERVER = Certified.as("bench.test");
    private static final Certified MODULE = Certified.as("module.test");
    private static final Endpoint REMOTE = new Endpoint("bench.test", 443);
    private static final int PIECE = 8192;

    private static SSLServerSocket listen(Linked linked) throws Exception {
        SSLServerSocket listener = (SSLServerSocket) SERVER.believing(MODULE).getServerSocketFactory().createServerSocket(0, 5, Linked.LOOPBACK);
        linked.air.map("bench.test:443", new InetSocketAddress(Linked.LOOPBACK, listener.getLocalPort()));
        return listener;
    }

    /** The next client, once the handshake is done. */
    private static CompletableFuture<SSLSocket> accept(SSLServerSocket listener) {
        CompletableFuture<SSLSocket> accepted = new CompletableFuture<>();
        Linked.aside(() -> {
            try {
                SSLSocket socket = (SSLSocket) listener.accept();
                socket.setSoTimeout(60_000);
                socket.startHandshake();
                accepted.complete(socket);
            } catch (IOException e) {
                accepted.completeExceptionally(e);
            }
        });
        return accepted;
    }

    static Stream<Arguments> kinds() {
        return Stream.of(Arguments.of("1.7.5", Reception.ACTIVE), Arguments.of("1.7.5", Reception.PASSIVE), Arguments.of("2.2.1", Reception.ACTIVE),
                Arguments.of("2.2.1", Reception.PASSIVE));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("kinds")
    void everyByteComesBack(String firmware, Reception reception) throws Exception {
        long seed = System.nanoTime();
        byte[] all = new byte[16 * PIECE];
        new Random(seed).nextBytes(all);
        Semaphore room = new Semaphore(4);
        try (Linked linked = Linked.to(firmware); SSLServerSocket listener = listen(linked)) {
            linked.modem.setReception(reception, BUDGET);
            CompletableFuture<SSLSocket> accepted = accept(listener);
            Link link = linked.modem.open(LinkRequest.ssl(REMOTE), BUDGET);
            try (Socket peer = accepted.get(60, TimeUnit.SECONDS)) {
                // In records that the module's buffer takes.
                Linked.aside(() -> {
                    byte[] buffer = new byte[2000];
                    for (int count = peer.getInputStream().read(buffer); count > 0; count = peer.getInputStream().read(buffer)) {
                        peer.getOutputStream().write(buffer, 0, count);
                    }
                });
                Linked.aside(() -> {
                    for (int at = 0; at < all.length; at += PIECE) {
                        room.acquire();
                        link.send(all, at, PIECE, BUDGET);
                    }
                });
                byte[] back = new byte[all.length];
                for (int at = 0; at < all.length; at += PIECE) {
                    assertThat(link.input().readNBytes(back, at, PIECE)).as("seed %d, at %d", seed, at).isEqualTo(PIECE);
                    room.release();
                }
                assertThat(Arrays.mismatch(back, all)).as("seed %d, the first byte that is wrong", seed).isEqualTo(-1);
                assertThat(link.receive(back, 0, back.length, Duration.ofSeconds(1))).isZero();
            }
            assertThat(link.input().read()).isEqualTo(-1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.7.5", "2.2.1"})
    void thereIsOneAtATime(String firmware) throws Exception {
        try (Linked linked = Linked.to(firmware); SSLServerSocket listener = listen(linked)) {
            CompletableFuture<SSLSocket> accepted = accept(listener);
            Link link = linked.modem.open(LinkRequest.ssl(REMOTE), BUDGET);
            accepted.get(60, TimeUnit.SECONDS);
            int asked = linked.commands("AT+CIPSTART").size();
            assertThatThrownBy(() -> linked.modem.open(LinkRequest.ssl(REMOTE), BUDGET)).isInstanceOf(ModemException.Unsupported.class);
            assertThat(linked.commands("AT+CIPSTART")).hasSize(asked);
            link.close(BUDGET);
            CompletableFuture<SSLSocket> again = accept(listener);
            assertThat(linked.modem.open(LinkRequest.ssl(REMOTE), BUDGET).open()).isTrue();
            again.get(60, TimeUnit.SECONDS).close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.7.5", "2.2.1"})
    void aServerIsCheckedWhenThatIsAskedFor(String firmware) throws Exception {
        LinkRequest checked = new LinkRequest.Ssl(REMOTE, 0, SslChecks.SERVER);
        try (Linked linked = Linked.to(firmware); SSLServerSocket listener = listen(linked)) {
            accept(listener);
            assertThatThrownBy(() -> linked.modem.open(checked, BUDGET)).isInstanceOf(ModemException.Refused.class);
            CompletableFuture<SSLSocket> believed = accept(listener);
            assertThat(linked.modem.open(LinkRequest.ssl(REMOTE), BUDGET).open()).isTrue();
            believed.get(60, TimeUnit.SECONDS).close();
        }
        try (Linked linked = Linked.to(firmware, TlsTest::trusting); SSLServerSocket listener = listen(linked)) {
            CompletableFuture<SSLSocket> accepted = accept(listener);
            assertThat(linked.modem.open(checked, BUDGET).open()).isTrue();
            accepted.get(60, TimeUnit.SECONDS).close();
        }
    }

    private static org.espbench.simulator.ModuleBuilder trusting(org.espbench.simulator.ModuleBuilder description) {
        try {
            return description.trusts(SERVER.certificate()).identity(MODULE.identity());
        } catch (java.security.GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.7.5", "2.2.1"})
    void theModuleShowsItsOwnCertificateWhenThatIsAskedFor(String firmware) throws Exception {
        try (Linked linked = Linked.to(firmware, TlsTest::trusting); SSLServerSocket listener = listen(linked)) {
            listener.setNeedClientAuth(true);
            CompletableFuture<SSLSocket> accepted = accept(listener);
            assertThat(linked.modem.open(new LinkRequest.Ssl(REMOTE, 0, SslChecks.BOTH), BUDGET).open()).isTrue();
            try (SSLSocket peer = accepted.get(60, TimeUnit.SECONDS)) {
                assertThat(peer.getSession().getPeerCertificates()[0]).isEqualTo(MODULE.certificate());
            }
        }
    }

    @Test
    void whereThereIsNoTlsNothingIsSaid() throws Exception {
        try (Linked linked = Linked.to("0.21")) {
            int said = linked.module.commands().size();
            assertThatThrownBy(() -> linked.modem.open(LinkRequest.ssl(REMOTE), BUDGET)).isInstanceOf(ModemException.Unsupported.class);
            assertThat(linked.module.commands()).hasSize(said);
        }
    }
}
