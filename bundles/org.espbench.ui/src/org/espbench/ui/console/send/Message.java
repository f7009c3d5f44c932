package org.espbench.ui.console.send;

import org.espbench.modem.CommandText;

/** Something to send: to whom, what, and how it is written. */
record Message(Target target, String text, Notation notation, LineEnd end) {

    /** The bytes, or what is wrong with the text. */
    Written written() {
        Written written = Written.of(text, notation);
        return target.takesCommands() && written.objection().isEmpty() ? written.asCommand() : written;
    }

    /** Whether it holds a secret this program knows of, however it is written: then it is kept nowhere. */
    boolean secret() {
        return secret(text, notation);
    }

    /** The same for a text that is written so. */
    static boolean secret(String text, Notation notation) {
        return CommandText.hasSecret(text) || Written.of(text, notation).command().lines().anyMatch(CommandText::hasSecret);
    }
}
