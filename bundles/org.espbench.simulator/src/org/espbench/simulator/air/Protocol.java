package org.espbench.simulator.air;

/** What carries data between hosts. */
public enum Protocol {
    TCP, UDP
}
