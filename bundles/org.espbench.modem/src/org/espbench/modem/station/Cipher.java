package org.espbench.modem.station;

/** How an access point encrypts, by the number on the wire (1.6 and later, reference 2.2). */
public enum Cipher {
    NONE, WEP40, WEP104, TKIP, CCMP, TKIP_AND_CCMP, AES_CMAC_128, UNKNOWN;

    /** The meaning of a number on the wire. */
    public static Cipher of(int code) {
        return code >= 0 && code < UNKNOWN.ordinal() ? values()[code] : UNKNOWN;
    }
}
