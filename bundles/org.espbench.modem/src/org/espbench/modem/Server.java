package org.espbench.modem;

import java.time.Duration;

/** The module's one TCP server. Its clients are links of the modem. */
public interface Server {

    /** The port it listens on, on the module's addresses. */
    int localPort();

    /** Whether it still listens, as far as known: false once closed, or after a restart of the module. */
    boolean listening();

    /** Stops listening. Clients stay in 0.x and 1.x and are closed by 2.x (reference 2.4). */
    void close(Duration budget) throws ModemException;
}
