package org.espbench.connection.profile;

/** Whom a UDP link sends to (all generations, reference 2.4). */
public enum UdpPeer {
    /** Always the host it was opened for. */
    FIXED(0),
    /** That host until somebody else sends, then that one for good. */
    FIRST_SENDER(1),
    /** Whoever sent last. */
    LAST_SENDER(2);

    private final int code;

    UdpPeer(int code) {
        this.code = code;
    }

    /** The number in AT commands. */
    public int code() {
        return code;
    }
}
