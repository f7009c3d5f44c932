package org.espbench.modem.find;

/** Whoever is at the other end of a {@link PeerPort}. */
interface Peer {

    /** Bytes have come, one char each: garbled ones where the host wrote at another rate. */
    void hears(String text);

    /** The host's outputs have changed. */
    default void feels(org.espbench.modem.port.Outputs outputs) {
        // Most are not wired to them.
    }
}
