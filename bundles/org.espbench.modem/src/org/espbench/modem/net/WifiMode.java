package org.espbench.modem.net;

/** What the radio does ({@code AT+CWMODE}, all generations, reference 2.2). */
public enum WifiMode {
    /** Nothing (2.x). */
    OFF(0),
    STATION(1), SOFT_AP(2), STATION_AND_SOFT_AP(3);

    private final int code;

    WifiMode(int code) {
        this.code = code;
    }

    /** The number on the wire. */
    public int code() {
        return code;
    }

    /** Whether the module is a station in this mode. */
    public boolean station() {
        return this == STATION || this == STATION_AND_SOFT_AP;
    }

    /** Whether the module is an access point in this mode. */
    public boolean softAp() {
        return this == SOFT_AP || this == STATION_AND_SOFT_AP;
    }
}
