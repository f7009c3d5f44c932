package org.espbench.modem.remote.telnet;

/** Codes of the telnet protocol (RFC 854, 855). */
final class Telnet {

    /** Interpret as command; doubled, it is a data byte. */
    static final int IAC = 255;
    /** Begins a subnegotiation. */
    static final int SB = 250;
    /** Ends a subnegotiation. */
    static final int SE = 240;

    static final int CR = 13;
    static final int LF = 10;
    static final int NUL = 0;

    private Telnet() {
    }
}
