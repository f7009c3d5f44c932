package org.espbench.modem.port;

/** Parity of a serial line. */
public enum Parity {
    NONE, ODD, EVEN
}
