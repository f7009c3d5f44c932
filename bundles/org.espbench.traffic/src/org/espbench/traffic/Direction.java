package org.espbench.traffic;

/** Which way the bytes of a {@link Row} went. */
public enum Direction {
    /** From the host to the module. */
    TO_MODULE,
    /** From the module to the host. */
    FROM_MODULE,
    /** Neither: a note of ours. */
    NONE
}
