package org.espbench.ui.console;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a page looks like at the moment: all that painting needs.
 *
 * @param top the position of the row at the top
 * @param count how many rows fit
 * @param shift how many characters of the text are scrolled out to the left
 * @param highlight what of the text is to be marked
 */
record Scene(Snapshot rows, long top, int count, RowSelection selection, TimeMode mode, TimeText times, boolean focused, int shift,
        Optional<Pattern> highlight) {
}
