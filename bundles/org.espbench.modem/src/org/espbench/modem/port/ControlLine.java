package org.espbench.modem.port;

/** The modem control lines of a serial port, seen from the host. */
public enum ControlLine {
    /** Output; resets or boot-strapped to GPIO0 on NodeMCU-like boards. */
    DTR(true),
    /** Output; wired to reset on NodeMCU-like boards. */
    RTS(true),
    /** Input. */
    CTS(false),
    /** Input. */
    DSR(false),
    /** Input. */
    DCD(false),
    /** Input. */
    RI(false);

    private final boolean output;

    ControlLine(boolean output) {
        this.output = output;
    }

    /** Whether the host drives this line. */
    public boolean output() {
        return output;
    }
}
