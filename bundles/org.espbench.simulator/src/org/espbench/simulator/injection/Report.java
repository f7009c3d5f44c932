package org.espbench.simulator.injection;

import java.util.ArrayDeque;
import java.util.List;

import org.espbench.modem.words.Words;

/** What has been done to a module. Safe for use by any thread. */
final class Report {

    private static final Words WORDS = new Words(Report.class);
    private static final int MOST = 1000;

    private final ArrayDeque<String> lines = new ArrayDeque<>();

    /** Keeps a sentence of this package's words. */
    void add(String key, Object... values) {
        String line = WORDS.say(key, values);
        synchronized (lines) {
            if (lines.size() == MOST) {
                lines.remove();
            }
            lines.add(line);
        }
    }

    List<String> lines() {
        synchronized (lines) {
            return List.copyOf(lines);
        }
    }

    /** A word of this package. */
    static String word(String key) {
        return WORDS.say(key);
    }
}
