package org.espbench.cli.bench;

import java.util.function.Consumer;

/**
 * How to measure.
 *
 * @param quick a first impression within some ten seconds instead of figures to rely on
 * @param progress takes a line about what is being measured now
 */
public record Plan(boolean quick, Consumer<String> progress) {

    /** One of two values: for a quick run, and for a proper one. */
    public int choose(int whenQuick, int otherwise) {
        return quick ? whenQuick : otherwise;
    }

    /** Says what is being measured now. */
    public void say(String line) {
        progress.accept(line);
    }
}
