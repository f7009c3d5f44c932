package org.espbench.ui.console.send;

import java.util.Optional;

/** Something that is sent again and again, by name. */
public record Macro(String name, MacroTarget target, String text, Notation notation, LineEnd end) {

    /** Before anything was entered. */
    static final Macro EMPTY = new Macro("", MacroTarget.CHOSEN, "", Notation.PLAIN, LineEnd.CRLF); //$NON-NLS-1$ //$NON-NLS-2$

    /** What is wrong with a text that is written so, in a sentence for people. Macros are kept readably: a secret is wrong. */
    static Optional<String> objection(String text, Notation notation) {
        if (text.isEmpty()) {
            return Optional.of(Messages.macroEmpty);
        }
        Optional<String> objection = Written.of(text, notation).objection();
        return objection.isPresent() || !Message.secret(text, notation) ? objection : Optional.of(Messages.macroSecret);
    }
}
