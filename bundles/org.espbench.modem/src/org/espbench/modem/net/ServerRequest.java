package org.espbench.modem.net;

import java.util.OptionalInt;

/**
 * What the module is to serve.
 *
 * @param localPort 1 to 65535; another one is refused in words when the server is to start
 * @param maxClients how many clients at a time, 1 to 5; absent for the module's own limit
 * @param idleSeconds after how long without data from it a client is sent away, 0 for never; absent for the module's own time (180 s by its documents)
 */
public record ServerRequest(int localPort, OptionalInt maxClients, OptionalInt idleSeconds) {

    /** @throws IllegalArgumentException when a value is out of range */
    public ServerRequest {
        if (maxClients.isPresent() && (maxClients.getAsInt() < 1 || maxClients.getAsInt() > 5)) {
            throw new IllegalArgumentException(maxClients.getAsInt() + " clients: 1 to 5 are possible");
        }
        if (idleSeconds.isPresent() && idleSeconds.getAsInt() < 0) {
            throw new IllegalArgumentException("an idle time of " + idleSeconds.getAsInt() + " s");
        }
    }

    /** A server with the module's own limits. */
    public static ServerRequest on(int localPort) {
        return new ServerRequest(localPort, OptionalInt.empty(), OptionalInt.empty());
    }
}
