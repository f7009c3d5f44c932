package org.espbench.together.link;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Objects;

import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509KeyManager;

/** A key of its own with a certificate, made by the JDK's {@code keytool}: what a TLS server, or a client, shows of itself. */
record Certified(KeyStore store) {

    private static final char[] PASSWORD = "together".toCharArray();

    /** A fresh one with this name. */
    static Certified as(String name) {
        try {
            Path folder = Files.createTempDirectory("certified");
            Path file = folder.resolve("store");
            try {
                Process tool = new ProcessBuilder(Path.of(System.getProperty("java.home", "."), "bin", "keytool").toString(), "-genkeypair", "-alias", name,
                        "-keyalg", "EC", "-groupname", "secp256r1", "-dname", "CN=" + name, "-ext", "san=dns:" + name, "-validity", "2", "-storetype", "PKCS12",
                        "-keystore", file.toString(), "-storepass", new String(PASSWORD)).redirectErrorStream(true).start();
                String said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                if (tool.waitFor() != 0) {
                    throw new AssertionError(said);
                }
                KeyStore store = KeyStore.getInstance("PKCS12");
                try (InputStream in = Files.newInputStream(file)) {
                    store.load(in, PASSWORD);
                }
                return new Certified(store);
            } finally {
                Files.deleteIfExists(file);
                Files.delete(folder);
            }
        } catch (IOException | GeneralSecurityException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    X509Certificate certificate() throws GeneralSecurityException {
        return (X509Certificate) Objects.requireNonNull(store.getCertificate(store.aliases().nextElement()));
    }

    X509KeyManager identity() throws GeneralSecurityException {
        for (KeyManager manager : managers()) {
            if (manager instanceof X509KeyManager known) {
                return known;
            }
        }
        throw new AssertionError("no key manager");
    }

    /** For a server that shows this and believes the other one. */
    SSLContext believing(Certified other) throws GeneralSecurityException, IOException {
        KeyStore authorities = KeyStore.getInstance("PKCS12");
        authorities.load(null, null);
        authorities.setCertificateEntry("other", other.certificate());
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(authorities);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers(), trust.getTrustManagers(), null);
        return context;
    }

    private KeyManager[] managers() throws GeneralSecurityException {
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, PASSWORD);
        return factory.getKeyManagers();
    }
}
