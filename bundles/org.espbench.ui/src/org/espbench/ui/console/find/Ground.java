package org.espbench.ui.console.find;

import java.util.Optional;
import java.util.regex.Pattern;

import org.espbench.traffic.Capture;
import org.espbench.traffic.search.Filter;

/** Rows among which one finds. UI thread only. */
public interface Ground {

    /** Where the rows come from. */
    Capture capture();

    /** Which of them are shown; others aren't found. */
    Filter filter();

    /** The number of the row from which one looks. */
    long place();

    /** Selects a row and brings it into view. */
    void show(long row);

    /** Marks what matches in all rows in view, from now on. */
    void highlight(Optional<Pattern> pattern);

    /** Takes the keyboard back. */
    void takeFocus();
}
