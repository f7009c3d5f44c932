package org.espbench.simulator.link;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509KeyManager;

/**
 * What a module knows of certificates: the authorities it trusts, and its own. Immutable; safe for use by any thread.
 *
 * @param authorities that a server's certificate may come from, where servers are checked at all
 * @param identity what the module shows of itself to servers that ask, where it has something to show
 */
public record Tls(List<X509Certificate> authorities, Optional<X509KeyManager> identity) {

    /** Knows nobody and has nothing to show. */
    public static final Tls NONE = new Tls(List.of(), Optional.empty());

    /** TLS of this chip ends at 1.2. */
    private static final String[] VERSIONS = {"TLSv1.2"};

    /**
     * How one link wants it.
     *
     * @param host the server's name, told to it where it is one
     * @param shown whether the module shows its own certificate
     * @param checked whether the server's certificate is checked; without authorities none passes
     * @param largest the longest record in bytes that the module has room for, with its head
     */
    public record Choice(String host, int port, boolean shown, boolean checked, int largest) {
    }

    /** The client's end of a connection. */
    SSLEngine engine(Choice choice) {
        try {
            SSLContext context = SSLContext.getInstance(VERSIONS[0]);
            KeyManager[] shown = identity.filter(known -> choice.shown).map(known -> new KeyManager[] {known}).orElse(new KeyManager[0]);
            context.init(shown, choice.checked ? trusted() : new TrustManager[] {new Credulity(true)}, null);
            SSLEngine engine = context.createSSLEngine(choice.host, choice.port);
            engine.setUseClientMode(true);
            engine.setEnabledProtocols(VERSIONS);
            return engine;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no TLS 1.2.", e);
        }
    }

    private TrustManager[] trusted() throws GeneralSecurityException {
        if (authorities.isEmpty()) {
            return new TrustManager[] {new Credulity(false)};
        }
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            for (int i = 0; i < authorities.size(); i++) {
                store.setCertificateEntry("authority " + i, authorities.get(i));
            }
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(store);
            return factory.getTrustManagers();
        } catch (IOException e) {
            throw new GeneralSecurityException(e);
        }
    }
}
