package org.espbench.simulator.air;

import java.util.Locale;

/**
 * A host of the virtual network, by name or address, and one of its ports or all.
 *
 * @param host in lower case
 * @param port 0: all
 */
record Endpoint(String host, int port) {

    private static final int PORTS = 65_535;

    /** Reads {@code host}, {@code host:port} or {@code [IPv6]:port}. */
    static Endpoint parse(String text) {
        int bracket = text.lastIndexOf(']');
        int colon = text.lastIndexOf(':');
        boolean plainIpv6 = bracket < 0 && text.indexOf(':') != colon;
        boolean ported = colon > bracket && !plainIpv6;
        String host = ported ? text.substring(0, colon) : text;
        if (host.startsWith("[") && host.endsWith("]")) {
            host = host.substring(1, host.length() - 1);
        }
        int port = ported ? port(text.substring(colon + 1)) : 0;
        if (host.isEmpty() || port < 0) {
            throw new IllegalArgumentException("\"" + text + "\" is not a host, or a host and a port from 1 to " + PORTS + " as in 192.168.4.1:80");
        }
        return new Endpoint(host.toLowerCase(Locale.ROOT), port);
    }

    /** @return -1 when it isn't a port */
    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            return port < 1 || port > PORTS ? -1 : port;
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
