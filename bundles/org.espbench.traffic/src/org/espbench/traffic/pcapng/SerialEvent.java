package org.espbench.traffic.pcapng;

/** What a serial record is, as link type 250 (RTAC serial) numbers it: the constant's ordinal is the byte in the file. */
public enum SerialEvent {
    /** A note, or the control lines changed. */
    STATUS_CHANGE,
    /** Bytes to the module. */
    SENT,
    /** Bytes from the module. */
    RECEIVED,
    /** Not written by us. */
    SENT_END,
    /** Not written by us. */
    RECEIVED_END,
    /** Something is missing here; the comment says how much. */
    DATA_LOST,
    /** Not written by us. */
    COMPLETE,
    /** Faults of this kind were counted; the comment says how many. */
    FRAMING_ERROR,
    /** Faults of this kind were counted; the comment says how many. */
    PARITY_ERROR,
    /** Faults of this kind were counted; the comment says how many. */
    BREAK,
    /** Faults of this kind were counted; the comment says how many. */
    OVERFLOW;

    private static final SerialEvent[] ALL = values();

    /** The event of a byte in a file; an unknown byte is a {@link #STATUS_CHANGE}. */
    static SerialEvent of(int code) {
        return code >= 0 && code < ALL.length ? ALL[code] : STATUS_CHANGE;
    }

    int code() {
        return ordinal();
    }
}
