package org.espbench.ui.console.find;

import java.util.OptionalLong;

/**
 * What came of a search.
 *
 * @param row the row found; empty when there is none
 * @param wrapped whether it lies on the other side of the capture's end, or beginning
 * @param failure why the capture can't be searched, as a sentence; empty when nothing went wrong
 */
record Outcome(OptionalLong row, boolean wrapped, String failure) {
}
