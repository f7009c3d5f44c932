package org.espbench.simulator.air;

/** How an access point guards its network; numbered as {@code AT+CWLAP} prints it (all generations, 5 from G2 on, reference 2.2). */
public enum Security {
    OPEN(0, 0), WEP(1, 1), WPA(2, 3), WPA2(3, 4), WPA_WPA2(4, 5), WPA2_ENTERPRISE(5, 4);

    private final int ecn;
    private final int cipher;

    Security(int ecn, int cipher) {
        this.ecn = ecn;
        this.cipher = cipher;
    }

    /** The number on the wire. */
    public int ecn() {
        return ecn;
    }

    /** The number of the usual cipher: none, WEP40, TKIP, CCMP, TKIP and CCMP (reference 2.2). */
    public int cipher() {
        return cipher;
    }

    /** The one of this number. @throws IllegalArgumentException when there is none */
    public static Security of(int ecn) {
        for (Security security : values()) {
            if (security.ecn == ecn) {
                return security;
            }
        }
        throw new IllegalArgumentException("there is no security " + ecn);
    }
}
