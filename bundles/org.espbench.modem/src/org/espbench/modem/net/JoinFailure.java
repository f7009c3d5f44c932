package org.espbench.modem.net;

/** Why a join failed, as the module tells it ({@code +CWJAP:<n>}, all generations, reference 2.2). */
public enum JoinFailure {
    /** 1: no answer in time. */
    TIMED_OUT(1),
    /** 2. */
    WRONG_PASSWORD(2),
    /** 3: no access point with that SSID (and BSSID) was heard. */
    NOT_FOUND(3),
    /** 4: association or address failed. */
    REJECTED(4),
    /** The module gave no reason, or one that nobody documented. */
    UNKNOWN(-1);

    private final int code;

    JoinFailure(int code) {
        this.code = code;
    }

    /** The meaning of a number on the wire. */
    public static JoinFailure of(int code) {
        for (JoinFailure failure : values()) {
            if (failure.code == code) {
                return failure;
            }
        }
        return UNKNOWN;
    }
}
