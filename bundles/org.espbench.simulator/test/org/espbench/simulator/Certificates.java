package org.espbench.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509KeyManager;

/** A fresh key with a certificate that it has signed itself, made by the JDK's own {@code keytool}. */
final class Certificates {

    private static final char[] PASSWORD = "espbench".toCharArray();

    private final KeyStore store;

    private Certificates(KeyStore store) {
        this.store = store;
    }

    /** @param names further names in the certificate, which make it long */
    static Certificates make(String name, int names) {
        try {
            Path folder = Files.createTempDirectory("certificates");
            Path file = folder.resolve("store");
            try {
                run(command(file, name, names));
                KeyStore store = KeyStore.getInstance("PKCS12");
                try (InputStream in = Files.newInputStream(file)) {
                    store.load(in, PASSWORD);
                }
                return new Certificates(store);
            } finally {
                Files.deleteIfExists(file);
                Files.delete(folder);
            }
        } catch (IOException | GeneralSecurityException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> command(Path file, String name, int names) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home", "."), "bin", "keytool").toString(), "-genkeypair", "-alias",
                name, "-keyalg", "EC", "-groupname", "secp256r1", "-dname", "CN=" + name, "-validity", "2", "-storetype", "PKCS12", "-keystore",
                file.toString(), "-storepass", new String(PASSWORD)));
        if (names > 0) {
            StringBuilder more = new StringBuilder("san=dns:" + name);
            for (int i = 0; i < names; i++) {
                more.append(",dns:one-of-many-names-").append(i).append('.').append(name);
            }
            command.addAll(List.of("-ext", more.toString()));
        }
        return command;
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError(said);
        }
    }

    X509Certificate certificate() throws Exception {
        return (X509Certificate) store.getCertificate(store.aliases().nextElement());
    }

    X509KeyManager identity() throws Exception {
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, PASSWORD);
        for (KeyManager manager : factory.getKeyManagers()) {
            if (manager instanceof X509KeyManager known) {
                return known;
            }
        }
        throw new AssertionError("no key manager");
    }

    /** For a server with this certificate that trusts the other one. */
    SSLContext context(Certificates trusted) throws Exception {
        KeyStore authorities = KeyStore.getInstance("PKCS12");
        authorities.load(null, null);
        authorities.setCertificateEntry("other", trusted.certificate());
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(authorities);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(new KeyManager[] {identity()}, factory.getTrustManagers(), null);
        return context;
    }
}
