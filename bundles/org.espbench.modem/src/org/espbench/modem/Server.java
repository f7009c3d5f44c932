package org.espbench.modem;

import java.time.Duration;

/** The module's one TCP server. Its clients are links of the modem. */
public interface Server {

    /** The port it listens on, on the module's addresses. */
    int localPort();

    /** Whether it still listens, as far as known: false once closed, or after a restart of the module. */
    boolean listening();

    /** Stops listening; clients stay (reference 2.4). Without effect when it doesn't listen. 0.21 refuses until the module restarts. */
    void close(Duration budget) throws ModemException;

    /**
     * Stops listening and closes the links of all clients ({@code AT+CIPSERVER=0,1}; 2.x). Without effect when it doesn't listen.
     *
     * @throws ModemException.Unsupported when the module can't: then {@link #close} the server, and each link by itself
     */
    void closeWithClients(Duration budget) throws ModemException;
}
