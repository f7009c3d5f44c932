package org.espbench.modem.port;

/** Hardware flow control of a serial line, as the module counts it (`AT+UART`, all generations, reference 2.1). */
public enum FlowControl {
    NONE, RTS, CTS, RTS_CTS;

    /** Whether the host's RTS is in use: it is wired to the module's CTS. */
    public boolean hostDrivesRts() {
        return switch (this) {
        case NONE, RTS -> false;
        case CTS, RTS_CTS -> true;
        };
    }
}
