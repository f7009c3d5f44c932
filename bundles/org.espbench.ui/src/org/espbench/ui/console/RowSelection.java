package org.espbench.ui.console;

/**
 * The selected rows, by position: one range from an anchor to a lead, which is the row with the focus. Costs the same for two rows and for
 * ten million. Confined to the UI thread.
 */
final class RowSelection {

    private static final long NONE = -1;

    private long anchor = NONE;
    private long lead = NONE;

    boolean isEmpty() {
        return lead == NONE;
    }

    /** The row with the focus, -1 when nothing is selected. */
    long lead() {
        return lead;
    }

    /** The first selected row, -1 when nothing is selected. */
    long from() {
        return Math.min(anchor, lead);
    }

    /** How many rows are selected. */
    long size() {
        return isEmpty() ? 0 : Math.abs(lead - anchor) + 1;
    }

    boolean contains(long row) {
        return !isEmpty() && row >= from() && row <= Math.max(anchor, lead);
    }

    void clear() {
        anchor = NONE;
        lead = NONE;
    }

    /** Moves the lead to {@code row}; the anchor comes along unless the selection is extended. */
    void moveTo(long row, boolean extend) {
        lead = row;
        if (!extend || anchor == NONE) {
            anchor = row;
        }
    }

    /** The row at the other end of the selection, -1 when nothing is selected. */
    long anchor() {
        return anchor;
    }

    /** Selects all from one row to another, which gets the focus; nothing for -1. */
    void between(long from, long to) {
        anchor = from;
        lead = to;
    }

    /** Selects {@code first} up to, not including, {@code end}; nothing when there is no row between. */
    void range(long first, long end) {
        if (end > first) {
            anchor = first;
            lead = end - 1;
        } else {
            clear();
        }
    }
}
