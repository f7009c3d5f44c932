package org.espbench.simulator.fault;

import java.time.Duration;

/** Faults of one direction of the serial line. They befall bytes that have left the sender, in the order in which they were set. Safe for use by any thread. */
public interface LineFaults {

    /** These bytes are lost. */
    Rule drop(Spot spot);

    /** In each of these bytes the bits of the mask are turned over. @param mask 1 to 255 */
    Rule flip(Spot spot, int mask);

    /** Each of these bytes comes twice. */
    Rule duplicate(Spot spot);

    /** These bytes, and with them all later ones, come so much model time later. */
    Rule delay(Spot spot, Duration delay);

    /** In front of these bytes others come that nobody sent. @param text ISO-8859-1 */
    Rule insert(Spot spot, String text);
}
