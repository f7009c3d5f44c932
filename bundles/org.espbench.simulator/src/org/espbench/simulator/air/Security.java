package org.espbench.simulator.air;

/** How an access point guards its network; numbered as {@code AT+CWLAP} prints it (all generations, reference 2.2). */
public enum Security {
    OPEN(0), WEP(1), WPA(2), WPA2(3), WPA_WPA2(4);

    private final int ecn;

    Security(int ecn) {
        this.ecn = ecn;
    }

    /** The number on the wire. */
    public int ecn() {
        return ecn;
    }
}
