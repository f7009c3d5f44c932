package org.espbench.simulator.firmware;

/** The families of AT firmware (reference, head). Their commands look alike and answer differently. */
public enum Generation {
    /** AT 0.9 to 0.2x, vendor builds. Those from 0.4x on, which the reference counts here too, speak as the next generation. */
    G0,
    /** NONOS AT 1.x. */
    G1,
    /** ESP-AT 2.x on the RTOS SDK. */
    G2
}
