package org.espbench.modem.net;

/** How received data come (reference 1.7, 1.8). */
public enum Reception {
    /** The module prints them at once. What comes faster than it is read is lost. */
    ACTIVE,
    /** They wait in the module until they are read; when its buffer is full, TCP holds the sender back. 1.7 and 2.x. */
    PASSIVE
}
