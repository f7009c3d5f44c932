package org.espbench.modem.net;

/** What link to open. */
public sealed interface LinkRequest {

    /** The longest keep-alive interval in seconds (reference 2.4). */
    int MAX_KEEP_ALIVE_SECONDS = 7200;

    /** The far end. */
    Endpoint remote();

    /** What it runs on. */
    Transport transport();

    /** By which of the module's networks it goes. */
    Route route();

    /** A TCP link without keep-alive. */
    static LinkRequest tcp(Endpoint remote) {
        return new Tcp(remote, 0);
    }

    /** A UDP link that always sends to the same host, from a port of the module's choice. */
    static LinkRequest udp(Endpoint remote) {
        return new Udp(remote, 0, UdpPeer.FIXED);
    }

    /** A TLS link that checks nothing. */
    static LinkRequest ssl(Endpoint remote) {
        return new Ssl(remote, 0, SslChecks.NONE);
    }

    /**
     * TCP.
     *
     * @param keepAliveSeconds 0 for none, at most {@link #MAX_KEEP_ALIVE_SECONDS}
     */
    record Tcp(Endpoint remote, int keepAliveSeconds, Route route) implements LinkRequest {

        /** @throws IllegalArgumentException when the interval is out of range */
        public Tcp {
            requireKeepAlive(keepAliveSeconds);
        }

        /** By the module's choice of networks. */
        public Tcp(Endpoint remote, int keepAliveSeconds) {
            this(remote, keepAliveSeconds, Route.DEFAULT);
        }

        @Override
        public Route route() {
            return route;
        }

        @Override
        public Endpoint remote() {
            return remote;
        }

        @Override
        public Transport transport() {
            return Transport.TCP;
        }
    }

    /**
     * UDP.
     *
     * @param remote whom to send to at first
     * @param localPort 1 to 65535; 0 for one of the module's choice, which a route with a local address doesn't have
     * @param peer anything but {@link UdpPeer#FIXED} needs a local port (reference 2.4)
     */
    record Udp(Endpoint remote, int localPort, UdpPeer peer, Route route) implements LinkRequest {

        /** @throws IllegalArgumentException when the port is out of range, or missing for the peer */
        public Udp {
            if (localPort < 0 || localPort > 65_535) {
                throw new IllegalArgumentException("local port " + localPort + " is not between 0 and 65535");
            }
            if (localPort == 0 && peer != UdpPeer.FIXED) {
                throw new IllegalArgumentException("a UDP link that follows its sender needs a local port");
            }
            if (localPort == 0 && route.localAddress().isPresent()) {
                throw new IllegalArgumentException("a UDP link with a local address needs a local port");
            }
        }

        /** By the module's choice of networks. */
        public Udp(Endpoint remote, int localPort, UdpPeer peer) {
            this(remote, localPort, peer, Route.DEFAULT);
        }

        @Override
        public Route route() {
            return route;
        }

        @Override
        public Endpoint remote() {
            return remote;
        }

        @Override
        public Transport transport() {
            return Transport.UDP;
        }
    }

    /**
     * TLS over TCP. One at a time on this chip (reference 3.2).
     *
     * @param keepAliveSeconds 0 for none, at most {@link #MAX_KEEP_ALIVE_SECONDS}
     * @param route without a local address: TLS can't be told one (reference 2.4)
     */
    record Ssl(Endpoint remote, int keepAliveSeconds, SslChecks checks, Route route) implements LinkRequest {

        /** @throws IllegalArgumentException when the interval is out of range, or the route has a local address */
        public Ssl {
            requireKeepAlive(keepAliveSeconds);
            if (route.localAddress().isPresent()) {
                throw new IllegalArgumentException("a TLS link can't be told a local address");
            }
        }

        /** By IPv4. */
        public Ssl(Endpoint remote, int keepAliveSeconds, SslChecks checks) {
            this(remote, keepAliveSeconds, checks, Route.DEFAULT);
        }

        @Override
        public Route route() {
            return route;
        }

        @Override
        public Endpoint remote() {
            return remote;
        }

        @Override
        public Transport transport() {
            return Transport.SSL;
        }
    }

    private static void requireKeepAlive(int seconds) {
        if (seconds < 0 || seconds > MAX_KEEP_ALIVE_SECONDS) {
            throw new IllegalArgumentException("keep-alive of " + seconds + " s is not between 0 and " + MAX_KEEP_ALIVE_SECONDS);
        }
    }
}
