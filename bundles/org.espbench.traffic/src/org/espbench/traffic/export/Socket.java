package org.espbench.traffic.export;

/** One end of a synthetic flow. */
final class Socket {

    final int address;
    final int port;
    /** The sequence number of the next byte that it sends. */
    int next;

    Socket(int address, int port, int first) {
        this.address = address;
        this.port = port;
        next = first;
    }
}
