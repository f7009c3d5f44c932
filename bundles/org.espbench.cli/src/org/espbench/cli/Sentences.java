package org.espbench.cli;

import org.espbench.modem.words.Words;

/** What this package says to people. */
final class Sentences {

    static final Words WORDS = new Words(Sentences.class);

    private Sentences() {
    }
}
