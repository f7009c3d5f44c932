package org.espbench.modem.at;

/** Where a send is, which decides what {@code >} at the start of a line means (reference 1.5). */
public enum Sending {
    /** No send is under way. */
    NONE,
    /** A send was commanded and the module hasn't asked for its payload yet. */
    PROMPT,
    /** The module asked for the payload, or has it and hasn't told the outcome. */
    PAYLOAD
}
