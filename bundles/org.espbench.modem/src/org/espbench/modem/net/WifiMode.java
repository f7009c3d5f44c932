package org.espbench.modem.net;

/** What the radio does ({@code AT+CWMODE}, all generations, reference 2.2). */
public enum WifiMode {
    STATION(1), SOFT_AP(2), STATION_AND_SOFT_AP(3);

    private final int code;

    WifiMode(int code) {
        this.code = code;
    }

    /** The number on the wire. */
    public int code() {
        return code;
    }
}
