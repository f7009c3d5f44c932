package org.espbench.modem.internal.wifi;

/** Which fields scans were last asked to tell; for any thread. Wrong after a restart of the module, which reading copes with. */
final class ScanMask {

    private volatile int value = ScanLines.ALL;

    int value() {
        return value;
    }

    void set(int mask) {
        value = mask;
    }
}
