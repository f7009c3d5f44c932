package org.espbench.modem.internal.service;

import org.espbench.modem.words.Words;

/** This package's words. */
final class Sayings {

    static final Words WORDS = new Words(Sayings.class);

    private Sayings() {
    }
}
