package org.espbench.modem.net;

/** Whom a UDP link sends to (all generations, reference 2.4). */
public enum UdpPeer {
    /** Always the host it was opened for. */
    FIXED,
    /** That host until somebody else sends, then that one for good. */
    FIRST_SENDER,
    /** Whoever sent last. */
    LAST_SENDER
}
