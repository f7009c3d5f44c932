package org.espbench.simulator.firmware;

/** The families of AT firmware (reference, head). Their commands look alike and answer differently. */
public enum Generation {
    /** AT 0.9 to 0.5x, vendor builds. */
    G0,
    /** NONOS AT 1.x. */
    G1,
    /** ESP-AT 2.x on the RTOS SDK. */
    G2
}
