package org.espbench.connection;

/** Who opened a link. */
public enum LinkRole {
    /** The module, as a client of the profile. */
    CLIENT,
    /** Somebody who connected to the module's server. */
    ACCEPTED
}
