package org.espbench.simulator.chip.radio;

/** An interface's addresses, dotted decimal. */
public record Ipv4Setting(String ip, String gateway, String netmask) {

    /** Of an interface without an address. */
    public static final Ipv4Setting NONE = new Ipv4Setting("0.0.0.0", "0.0.0.0", "0.0.0.0");
}
