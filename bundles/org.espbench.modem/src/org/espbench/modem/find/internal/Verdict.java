package org.espbench.modem.find.internal;

/** How an attempt to talk ended. */
enum Verdict {
    /** A module answers as it should. */
    FOUND,
    /** Somebody is there at this rate, and other rates needn't be tried: why it is no use is noted. */
    STUCK,
    /** Nobody is known to be there. */
    NOBODY
}
