package org.espbench.simulator.chip.radio;

/** The soft-AP as {@code AT+CWSAP} describes it (reference 2.3). The password is in no printed form. */
public record SoftApSetting(String ssid, String password, int channel, int ecn, int maxStations, boolean hidden) {

    /** Without the password. */
    @Override
    public String toString() {
        return "soft-AP \"" + ssid + "\"";
    }
}
