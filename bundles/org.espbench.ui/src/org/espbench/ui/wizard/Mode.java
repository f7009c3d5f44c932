package org.espbench.ui.wizard;

/** What the module's radio is for in this connection. */
enum Mode {
    STATION, SOFT_AP, BOTH,
    /** Whatever network the module remembers. */
    OWN,
    /** The chip runs a firmware of its own. */
    LISTEN;

    boolean station() {
        return this == STATION || this == BOTH;
    }

    boolean softAp() {
        return this == SOFT_AP || this == BOTH;
    }
}
