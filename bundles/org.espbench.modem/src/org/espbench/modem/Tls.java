package org.espbench.modem;

import java.time.Duration;
import java.util.List;

import org.espbench.modem.net.LinkRequest;
import org.espbench.modem.net.PreSharedKey;

/**
 * What the module's TLS client tells and expects (2.1 and later). Each setting holds for every TLS link that is opened from then on, until it is
 * set anew or the module restarts; whether certificates are checked is the matter of each {@link LinkRequest.Ssl}. Contract as for {@link Modem};
 * what this firmware can't do, or can't be told, fails as {@link ModemException.Unsupported} before a byte is sent. Switches the module to several
 * links first if need be.
 */
public interface Tls {

    /** The most protocols that can be offered. */
    int MAX_PROTOCOLS = 5;

    /** The common name that a server's certificate has to have ({@code AT+CIPSSLCCN}). @param name 1 to 64 bytes of UTF-8 */
    void setCommonName(String name, Duration budget) throws ModemException;

    /** The server that the client says it wants to speak to, SNI ({@code AT+CIPSSLCSNI}). @param name 1 to 64 bytes of UTF-8 */
    void setServerName(String name, Duration budget) throws ModemException;

    /**
     * The protocols that the client offers, ALPN ({@code AT+CIPSSLCALPN}), the one it likes best first. Together they have to fit into one command.
     *
     * @param names none, to offer none any more, up to {@link #MAX_PROTOCOLS}
     */
    void setProtocols(List<String> names, Duration budget) throws ModemException;

    /** The key by which client and server know each other instead of certificates ({@code AT+CIPSSLCPSK}). */
    void setPreSharedKey(PreSharedKey key, Duration budget) throws ModemException;
}
