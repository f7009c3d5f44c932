package org.espbench.modem.find;

import java.time.Duration;

import org.espbench.modem.port.LineSettings;

/** Is told how a search gets on. Called on the searching thread; must be quick. What it throws ends the search, with the port as it was. */
public interface SearchListener {

    /** Wants to know nothing. */
    SearchListener NONE = new SearchListener() {
    };

    /** This is tried next. @param left what is left of the budget */
    default void trying(Attempt attempt, LineSettings line, Duration left) {
        // Not everybody shows it.
    }

    /** This came of it. */
    default void tried(Trial trial) {
        // Not everybody shows it.
    }
}
