package org.espbench.modem.port;

/** Hardware flow control of a serial line, as the module counts it (`AT+UART`, all generations, reference 2.1). */
public enum FlowControl {
    NONE, RTS, CTS, RTS_CTS
}
