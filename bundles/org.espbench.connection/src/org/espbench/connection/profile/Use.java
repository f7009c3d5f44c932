package org.espbench.connection.profile;

/** What a connection is for. */
public enum Use {
    /** Drives a module that runs AT firmware. */
    DRIVE,
    /** Sends nothing unasked: for a chip that runs firmware of its own. */
    LISTEN
}
