package org.espbench.simulator.injection;

import java.util.ArrayList;
import java.util.List;

/** Lines to be left out of, or replaced in, the next messages that have them. Safe for use by any thread. */
final class Edits {

    private record Edit(String line, String text) {
    }

    private final List<Edit> edits = new ArrayList<>();

    synchronized void add(String line, String text) {
        edits.add(new Edit(line, text));
    }

    synchronized boolean none() {
        return edits.isEmpty();
    }

    synchronized void clear() {
        edits.clear();
    }

    /** What becomes of a message. An edit that found its line is used up. */
    synchronized String apply(String message) {
        String text = message;
        for (Edit edit : List.copyOf(edits)) {
            String better = Lines.replace(text, edit.line, edit.text).orElse(text);
            if (!better.equals(text)) {
                edits.remove(edit);
                text = better;
            }
        }
        return text;
    }
}
