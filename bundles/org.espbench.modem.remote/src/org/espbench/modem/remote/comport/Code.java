package org.espbench.modem.remote.comport;

/** Codes and values of the COM-PORT option (RFC 2217, chapter 3). A server's are {@link #SERVER} higher than a client's. */
final class Code {

    /** The option itself. */
    static final int COM_PORT = 44;
    /** Telnet's options for eight-bit data (RFC 856) and for leaving out go-ahead (RFC 858). */
    static final int BINARY = 0;
    static final int SUPPRESS_GO_AHEAD = 3;

    static final int SERVER = 100;

    static final int SIGNATURE = 0;
    static final int SET_BAUD = 1;
    static final int SET_DATA_BITS = 2;
    static final int SET_PARITY = 3;
    static final int SET_STOP_BITS = 4;
    static final int SET_CONTROL = 5;
    static final int LINE_STATE = 6;
    static final int MODEM_STATE = 7;
    static final int SUSPEND = 8;
    static final int RESUME = 9;
    static final int SET_LINE_STATE_MASK = 10;
    static final int SET_MODEM_STATE_MASK = 11;
    static final int PURGE = 12;

    /** Values of {@link #SET_CONTROL}. */
    static final int NO_FLOW = 1;
    static final int HARDWARE_FLOW = 3;
    static final int DTR_UP = 8;
    static final int DTR_DOWN = 9;
    static final int RTS_UP = 11;
    static final int RTS_DOWN = 12;
    static final int NO_FLOW_IN = 14;
    static final int HARDWARE_FLOW_IN = 16;
    /** Further ones, which answers may name. */
    static final int XON_FLOW = 2;
    static final int XON_FLOW_IN = 15;
    static final int DCD_FLOW = 17;
    static final int DTR_FLOW_IN = 18;
    static final int DSR_FLOW = 19;

    /** Value of {@link #PURGE}: both directions. */
    static final int BOTH = 3;

    /** Bits of {@link #LINE_STATE}. */
    static final int OVERRUN = 2;
    static final int PARITY_ERROR = 4;
    static final int FRAMING_ERROR = 8;
    static final int BREAK = 16;

    /** Bits of {@link #MODEM_STATE}. */
    static final int CTS = 16;
    static final int DSR = 32;
    static final int RING = 64;
    static final int CARRIER = 128;

    private Code() {
    }
}
