package org.espbench.simulator.chip.radio;

import org.espbench.simulator.air.Ipv4;

/**
 * What the soft-AP's DHCP server gives out (reference 2.3).
 *
 * @param minutes how long an address is lent
 */
public record LeaseRange(int minutes, String first, String last) {

    private static final int USUAL_MINUTES = 120;
    private static final int USUAL_ADDRESSES = 99;

    /** What it gives out when nothing is said: the addresses that follow its own. */
    public static LeaseRange of(Ipv4Setting own) {
        int after = Ipv4.lastByte(own.ip()) + 1;
        return new LeaseRange(USUAL_MINUTES, Ipv4.withLastByte(own.ip(), after), Ipv4.withLastByte(own.ip(), Math.min(254, after + USUAL_ADDRESSES)));
    }

    /** Whether the range is one of the soft-AP's own network. */
    public boolean within(Ipv4Setting own) {
        String net = Ipv4.withLastByte(own.ip(), 0);
        return Ipv4.withLastByte(first, 0).equals(net) && Ipv4.withLastByte(last, 0).equals(net) && Ipv4.lastByte(first) <= Ipv4.lastByte(last);
    }
}
