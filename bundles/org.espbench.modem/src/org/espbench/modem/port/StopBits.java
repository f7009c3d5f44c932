package org.espbench.modem.port;

/** Stop bits of a serial line. */
public enum StopBits {
    ONE, ONE_AND_A_HALF, TWO
}
