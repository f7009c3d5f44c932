package org.espbench.modem.net;

/**
 * The far end of a link.
 *
 * @param host a name or address as the module understands it, not empty
 * @param remotePort 1 to 65535
 */
public record Endpoint(String host, int remotePort) {

    /** @throws IllegalArgumentException when the host is empty or the port out of range */
    public Endpoint {
        if (host.isEmpty()) {
            throw new IllegalArgumentException("an endpoint needs a host");
        }
        if (remotePort < 1 || remotePort > 65_535) {
            throw new IllegalArgumentException("remote port " + remotePort + " is not between 1 and 65535");
        }
    }

    @Override
    public String toString() {
        return host.indexOf(':') < 0 ? host + ":" + remotePort : "[" + host + "]:" + remotePort;
    }
}
