package org.espbench.ui.console;

/**
 * Which rows of a capture are in view, by number only: knows neither widgets nor rows. While it follows, its end is the capture's end;
 * scrolled back, it stays where it is however much the capture grows. Confined to the UI thread.
 */
final class Viewport {

    /** Beyond this many rows the scroll bar, which counts in {@code int}, moves by more than a row. */
    static final int BAR_LIMIT = 1 << 30;

    private long first;
    private long end;
    private long top;
    private int page = 1;
    private boolean following = true;
    private boolean paused;
    /** How many rows the capture has; more than {@link #end} only while paused. */
    private long known;

    /** The number of the row at the top. */
    long top() {
        return top;
    }

    /** How many rows fit, 1 or more. */
    int page() {
        return page;
    }

    /** The number of the first row that can be scrolled to. */
    long first() {
        return first;
    }

    /** One more than the number of the last row. */
    long end() {
        return end;
    }

    boolean following() {
        return following;
    }

    /** How many rows are below the window. */
    long below() {
        return Math.max(0, known - top - page);
    }

    /** The capture has {@code rows} rows now. */
    void grow(long rows) {
        known = rows;
        if (!paused) {
            end = rows;
            settle();
        }
    }

    /** The capture has {@code rows} rows now, of which those before {@code from} are left out. */
    void span(long from, long rows) {
        grow(rows);
        startAt(from);
    }

    /** {@code rows} rows fit into the window now. */
    void resize(int rows) {
        page = Math.max(1, rows);
        settle();
    }

    /** Another capture is shown, from its beginning, followed at its end. */
    void restart() {
        first = 0;
        end = 0;
        known = 0;
        paused = false;
        top = 0;
        following = true;
    }

    /** Leaves out what came before {@code row}. */
    void startAt(long row) {
        first = Math.clamp(row, 0, end);
        settle();
    }

    /** Begins or ceases to follow the end. */
    void follow(boolean on) {
        following = on;
        if (on) {
            resume();
        }
        settle();
    }

    /** How many rows the capture has, those included that came in a pause. */
    long known() {
        return known;
    }

    boolean paused() {
        return paused;
    }

    /** Nothing changes any more until the pause ends; then the end is followed again. */
    void pause(boolean on) {
        if (on) {
            following = false;
            paused = true;
        } else {
            follow(true);
        }
    }

    private void resume() {
        paused = false;
        end = known;
    }

    /** Whether a row is in the window, all of it. */
    boolean inView(long row) {
        return row >= top && row < top + page;
    }

    /** Stands with {@code row} at the top, or follows the end: other rows are shown, the place is the same. */
    void standAt(long row, boolean follow) {
        top = row;
        follow(follow);
    }

    /** The user scrolls by hand. Arriving at the end from above follows again; any other place stays. */
    void scrollTo(long row) {
        long wanted = Math.clamp(row, first, lastTop());
        following = !paused && wanted == lastTop() && (wanted > top || following);
        top = wanted;
    }

    /** As {@link #scrollTo(long)}, by a number of rows, negative upwards. */
    void scrollBy(long rows) {
        scrollTo(top + rows);
    }

    /** Scrolls no further than needed to have {@code row} in view, and stays there. */
    void reveal(long row) {
        following = false;
        if (row < top) {
            top = row;
        } else if (row >= top + page) {
            top = row - page + 1;
        }
        settle();
    }

    /** The largest value for a scroll bar whose thumb is {@link #barThumb()} long. */
    int barMaximum() {
        return Math.max(1, (int) Math.min(BAR_LIMIT, end - first));
    }

    int barThumb() {
        return Math.clamp(page, 1, barMaximum());
    }

    /** Where the scroll bar stands. */
    int barSelection() {
        return (int) Math.round((top - first) / rowsPerStep());
    }

    /** The user has moved the scroll bar to {@code selection}. */
    void scrollBarTo(int selection) {
        // The last step is the end exactly, whatever the rounding.
        boolean atEnd = selection >= barMaximum() - barThumb();
        scrollTo(atEnd ? lastTop() : first + Math.round(selection * rowsPerStep()));
    }

    private double rowsPerStep() {
        return Math.max(1.0, (double) (end - first) / BAR_LIMIT);
    }

    private long lastTop() {
        return Math.max(first, end - page);
    }

    private void settle() {
        top = following ? lastTop() : Math.clamp(top, first, lastTop());
    }
}
