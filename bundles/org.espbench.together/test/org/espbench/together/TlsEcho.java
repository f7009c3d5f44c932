package org.espbench.together;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A TLS server on this machine that sends back what it gets, with a certificate that it has signed itself. */
final class TlsEcho implements AutoCloseable {

    private static final String PASSWORD = "espbench";

    private final ServerSocket server;

    private TlsEcho(ServerSocket server) {
        this.server = server;
        start("tls-accept", this::accept);
    }

    static TlsEcho start() throws Exception {
        return new TlsEcho(context().getServerSocketFactory().createServerSocket(0, 5, InetAddress.getLoopbackAddress()));
    }

    int port() {
        return server.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private static SSLContext context() throws Exception {
        Path folder = Files.createTempDirectory("tls");
        Path file = folder.resolve("store");
        try {
            Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home", "."), "bin", "keytool").toString(), "-genkeypair", "-alias",
                    "echo", "-keyalg", "EC", "-groupname", "secp256r1", "-dname", "CN=echo", "-validity", "2", "-storetype", "PKCS12", "-keystore",
                    file.toString(), "-storepass", PASSWORD).redirectErrorStream(true).start();
            String said = new String(keytool.getInputStream().readAllBytes());
            assertThat(keytool.waitFor()).as(said).isZero();
            KeyStore store = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(file)) {
                store.load(in, PASSWORD.toCharArray());
            }
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = server.accept();
            start("tls-echo", () -> {
                try (client; InputStream from = client.getInputStream(); OutputStream to = client.getOutputStream()) {
                    from.transferTo(to);
                }
            });
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
