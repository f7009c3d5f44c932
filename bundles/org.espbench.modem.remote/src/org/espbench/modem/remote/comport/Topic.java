package org.espbench.modem.remote.comport;

import java.util.Locale;

/** What a client can ask of a serial port behind a server, and get an answer to (RFC 2217). */
enum Topic {
    BAUD(Code.SET_BAUD), DATA_BITS(Code.SET_DATA_BITS), PARITY(Code.SET_PARITY), STOP_BITS(Code.SET_STOP_BITS), FLOW(Code.SET_CONTROL),
    FLOW_IN(Code.SET_CONTROL), DTR(Code.SET_CONTROL), RTS(Code.SET_CONTROL), LINE_STATE(Code.SET_LINE_STATE_MASK),
    MODEM_STATE(Code.SET_MODEM_STATE_MASK), PURGE(Code.PURGE);

    private final int code;

    Topic(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    /** For people. */
    String words() {
        return Said.WORDS.say("topic." + name().toLowerCase(Locale.ROOT));
    }
}
