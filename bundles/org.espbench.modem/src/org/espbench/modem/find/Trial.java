package org.espbench.modem.find;

import static org.espbench.modem.find.Said.WORDS;

import org.espbench.modem.port.LineSettings;

/**
 * One thing that was tried.
 *
 * @param line the settings it was tried with
 * @param evidence what was heard
 */
public record Trial(Attempt attempt, LineSettings line, Impression impression, Evidence evidence) {

    @Override
    public String toString() {
        return "Trial[" + attempt + ' ' + impression + ' ' + evidence + "]";
    }

    /** In a sentence, for a list of steps. */
    public String sentence() {
        return WORDS.say(evidence.count() == 0 ? "trial.silent" : "trial", line.baud(), attempt.words(), impression.words(), evidence.count());
    }
}
