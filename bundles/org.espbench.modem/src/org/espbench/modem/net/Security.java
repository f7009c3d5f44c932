package org.espbench.modem.net;

/** How an access point is protected, by the number on the wire (reference 2.2): 5 and above in 2.x only. */
public enum Security {
    OPEN(0), WEP(1), WPA(2), WPA2(3), WPA_WPA2(4), WPA2_ENTERPRISE(5), WPA3(6), WPA2_WPA3(7),
    /** Not told, or a number that nobody documented. */
    UNKNOWN(-1);

    private final int code;

    Security(int code) {
        this.code = code;
    }

    /** The number on the wire. */
    public int code() {
        return code;
    }

    /** The meaning of a number on the wire. */
    public static Security of(int code) {
        for (Security security : values()) {
            if (security.code == code) {
                return security;
            }
        }
        return UNKNOWN;
    }
}
