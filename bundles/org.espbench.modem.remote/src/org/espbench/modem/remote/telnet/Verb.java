package org.espbench.modem.remote.telnet;

import java.util.Optional;

/** How telnet peers speak of options (RFC 854). */
public enum Verb {
    /** The sender does, or wants to do, the option. */
    WILL(251),
    /** The sender doesn't, or refuses to. */
    WONT(252),
    /** The sender wants, or allows, the receiver to do it. */
    DO(253),
    /** The sender wants the receiver not to. */
    DONT(254);

    private final int code;

    Verb(int code) {
        this.code = code;
    }

    /** On the wire. */
    public int code() {
        return code;
    }

    /** The verb of a code; empty when it is another command. */
    static Optional<Verb> of(int code) {
        return code >= WILL.code && code <= DONT.code ? Optional.of(values()[code - WILL.code]) : Optional.empty();
    }
}
