package org.espbench.simulator.firmware;

/** The four forms of a command (reference 1.2): {@code =?}, {@code ?}, {@code =...} and nothing behind the name. */
public enum Form {
    TEST('T'), QUERY('Q'), SET('S'), EXECUTE('X');

    private final char letter;

    Form(char letter) {
        this.letter = letter;
    }

    /** How a {@link Catalogue} writes it. */
    char letter() {
        return letter;
    }
}
