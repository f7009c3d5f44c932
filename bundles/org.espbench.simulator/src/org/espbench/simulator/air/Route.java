package org.espbench.simulator.air;

import java.net.InetSocketAddress;
import java.util.List;

/** Where a destination of the virtual network leads. */
public sealed interface Route {

    /** To a real socket. */
    record Real(InetSocketAddress address) implements Route {
    }

    /** To a socket of another module. */
    record Neighbour(InetSocketAddress address) implements Route {
    }

    /** To everybody near: the real sockets of all who listen. Datagrams only. */
    record Everybody(List<InetSocketAddress> addresses) implements Route {
    }

    /** To a host that answers a connection with a reset; datagrams to it are lost. */
    record Refusing() implements Route {
    }

    /** To a host that never answers: a connection runs into its time limit; datagrams to it are lost. */
    record Silent() implements Route {
    }

    /** Nowhere: no host has this address; a connection fails after the seconds in which nobody answers to it. */
    record Unreachable() implements Route {
    }

    /** Out of this machine, which the air doesn't allow: as {@link Refusing}, and the module notes it. */
    record Forbidden() implements Route {
    }

    /** To a real socket, on a loopback address unless the air reaches farther. */
    static Route to(InetSocketAddress real) {
        return new Real(real);
    }

    /** To a host that refuses. */
    static Route refusing() {
        return new Refusing();
    }

    /** To a host that never answers. */
    static Route silent() {
        return new Silent();
    }

    /** Nowhere. */
    static Route unreachable() {
        return new Unreachable();
    }
}
