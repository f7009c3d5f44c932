package org.espbench.simulator.link;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;

import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

import org.eclipse.jdt.annotation.Nullable;

/** Takes every server for who it says it is, as AT firmware does unless told otherwise; or none, as firmware without an authority's certificate. */
final class Credulity extends X509ExtendedTrustManager {

    private final boolean everybody;

    Credulity(boolean everybody) {
        this.everybody = everybody;
    }

    @Override
    public void checkClientTrusted(X509Certificate @Nullable [] chain, @Nullable String type) {
        // This end is never a server.
    }

    @Override
    public void checkClientTrusted(X509Certificate @Nullable [] chain, @Nullable String type, @Nullable Socket socket) {
        // This end is never a server.
    }

    @Override
    public void checkClientTrusted(X509Certificate @Nullable [] chain, @Nullable String type, @Nullable SSLEngine engine) {
        // This end is never a server.
    }

    @Override
    public void checkServerTrusted(X509Certificate @Nullable [] chain, @Nullable String type) throws CertificateException {
        if (!everybody) {
            throw new CertificateException("the module holds no authority's certificate");
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate @Nullable [] chain, @Nullable String type, @Nullable Socket socket) throws CertificateException {
        checkServerTrusted(chain, type);
    }

    @Override
    public void checkServerTrusted(X509Certificate @Nullable [] chain, @Nullable String type, @Nullable SSLEngine engine) throws CertificateException {
        checkServerTrusted(chain, type);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
