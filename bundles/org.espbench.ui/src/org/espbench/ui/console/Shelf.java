package org.espbench.ui.console;

import java.util.List;

import org.espbench.traffic.Row;

/**
 * Rows that stand together.
 *
 * @param from the position of the first one
 */
record Shelf(long from, List<Row> rows) {
}
