package org.espbench.codegen;

import org.espbench.modem.words.Words;

/** The sentences of this package. */
final class Said {

    static final Words WORDS = new Words(Said.class);

    private Said() {
    }
}
