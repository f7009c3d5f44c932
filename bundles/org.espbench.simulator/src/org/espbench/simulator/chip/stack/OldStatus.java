package org.espbench.simulator.chip.stack;

/**
 * The one number by which 0.2x remembers the state of the network, whatever it really is (reference 4.4): asking for an address counts as having got
 * one. Used on the module's loop.
 */
public final class OldStatus {

    private static final int ONLINE = 2;
    private static final int LINKED = 3;
    private static final int UNLINKED = 4;
    private static final int LEFT = 5;

    private int number = UNLINKED;

    /** As {@code AT+CIPSTATUS} tells it. */
    public int number() {
        return number;
    }

    /** The host has asked for the address, or for the network joined. */
    public void online() {
        number = ONLINE;
    }

    /** A join has begun, or the network was left. */
    public void left() {
        number = LEFT;
    }

    /** Whether links can't be multiplexed or otherwise now. */
    public boolean hasLinks() {
        return number == LINKED;
    }

    void linked() {
        number = LINKED;
    }

    void unlinked() {
        number = UNLINKED;
    }

    void reset() {
        number = UNLINKED;
    }
}
