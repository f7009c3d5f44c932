package org.espbench.modem.net;

/** How the module ends a TCP link that it is told to close ({@code AT+CIPCLOSEMODE}, 1.7, reference 2.4). */
public enum CloseMode {
    /** With FIN, after what is still to be sent. What every module does unless told otherwise. */
    IN_ORDER,
    /** At once, by an abort: what is still to be sent is lost. */
    ABORT
}
