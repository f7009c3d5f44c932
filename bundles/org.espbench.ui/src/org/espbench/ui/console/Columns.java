package org.espbench.ui.console;

import org.eclipse.swt.graphics.FontMetrics;
import org.eclipse.swt.graphics.GC;

/**
 * Where things are painted, in pixels, for one monospaced font: the columns from the left, and heights.
 *
 * @param cell width of a character
 * @param bar width of the lane's bar at the very left
 * @param lengthEnd right edge of the length, which is set flush right
 * @param textTop from the top of a row to the top of its text
 */
record Columns(double cell, int bar, int time, int arrow, int lane, int lengthEnd, int text, int rowHeight, int headerHeight, int textTop) {

    private static final int SAMPLE = 64;
    private static final int BAR = 3;
    private static final int MARGIN = 12;
    private static final int PADDING = 3;
    private static final int LANE_CELLS = 8;
    private static final int LENGTH_CELLS = 6;

    /** Measures with the font that {@code gc} has. */
    static Columns of(GC gc) {
        // Many characters at once: the font metrics' own width is rounded to whole pixels.
        double cell = gc.textExtent("0".repeat(SAMPLE)).x / (double) SAMPLE; //$NON-NLS-1$
        FontMetrics metrics = gc.getFontMetrics();
        int arrow = MARGIN + cells(cell, TimeText.WIDTH + 2);
        int lane = arrow + cells(cell, 4);
        int lengthEnd = lane + cells(cell, LANE_CELLS + LENGTH_CELLS);
        int row = metrics.getHeight() + 2 * PADDING;
        return new Columns(cell, BAR, MARGIN, arrow, lane, lengthEnd, lengthEnd + cells(cell, 2), row, row + PADDING, PADDING);
    }

    /** The width of {@code count} characters. */
    int cells(int count) {
        return cells(cell, count);
    }

    private static int cells(double cell, int count) {
        return (int) Math.ceil(cell * count);
    }

    /** How many whole rows fit below the header; at least 1. */
    int rowsIn(int height) {
        return Math.max(1, (height - headerHeight) / rowHeight);
    }

    /** The top of the row that is {@code index} rows below the first one in view. */
    int rowTop(int index) {
        return headerHeight + index * rowHeight;
    }

    /** How many rows below the first one in view {@code y} lies; negative in the header. */
    int rowAt(int y) {
        return Math.floorDiv(y - headerHeight, rowHeight);
    }
}
