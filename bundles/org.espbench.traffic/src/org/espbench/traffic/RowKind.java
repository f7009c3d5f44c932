package org.espbench.traffic;

/** What a {@link Row} is. */
public enum RowKind {
    /** A command line sent to the module. */
    COMMAND,
    /** The module's repetition of a command line. */
    ECHO,
    /** The line that ends an exchange well: {@code OK}, {@code SEND OK}, {@code no change}. */
    RESULT,
    /** The line that ends an exchange badly: {@code ERROR}, {@code FAIL}, {@code SEND FAIL}, {@code busy p...}. */
    FAILURE,
    /** A line of an answer. */
    INFO,
    /** The module waits for payload, or says how much it took. */
    PROMPT,
    /** A line that the module sends unasked. */
    EVENT,
    /** Payload handed to the module for a link. */
    SENT,
    /** Payload that a link received. */
    RECEIVED,
    /** Bytes outside any framing: pass-through, boot garbage, an overlong line. */
    RAW,
    /** A note of ours, without bytes of the wire. */
    NOTE
}
