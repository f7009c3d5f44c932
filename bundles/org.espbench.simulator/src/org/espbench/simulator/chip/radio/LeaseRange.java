package org.espbench.simulator.chip.radio;

import org.espbench.simulator.air.Ipv4;

/**
 * What the soft-AP's DHCP server gives out (reference 2.3).
 *
 * @param minutes how long an address is lent
 */
public record LeaseRange(int minutes, String first, String last) {

    private static final int USUAL_MINUTES = 120;
    private static final int USUAL_ADDRESSES = 100;
    private static final int HIGHEST = 254;

    /** What it gives out when nothing is said: the addresses that follow its own. */
    public static LeaseRange of(Ipv4Setting own) {
        int number = Ipv4.lastByte(own.ip());
        int first = number < HIGHEST ? number + 1 : 1;
        int last = Math.min(number < HIGHEST ? HIGHEST : HIGHEST - 1, first + USUAL_ADDRESSES - 1);
        return new LeaseRange(USUAL_MINUTES, Ipv4.withLastByte(own.ip(), first), Ipv4.withLastByte(own.ip(), last));
    }

    /** How many addresses there are. */
    public int size() {
        return Ipv4.lastByte(last) - Ipv4.lastByte(first) + 1;
    }

    /** Whether the range is one of the soft-AP's own network and leaves its own address out. */
    public boolean within(Ipv4Setting own) {
        String net = Ipv4.withLastByte(own.ip(), 0);
        int number = Ipv4.lastByte(own.ip());
        int low = Ipv4.lastByte(first);
        int high = Ipv4.lastByte(last);
        return Ipv4.withLastByte(first, 0).equals(net) && Ipv4.withLastByte(last, 0).equals(net) && low >= 1 && low <= high && high <= HIGHEST
                && (number < low || number > high);
    }
}
