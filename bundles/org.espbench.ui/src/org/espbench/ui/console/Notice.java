package org.espbench.ui.console;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

/** What is said over the rows: that there are none, that they can't be read, that newer ones wait below. */
record Notice(GC gc, Columns columns, Rectangle area) {

    /** Says why there are no rows, if there are none. */
    void why(String failure, boolean empty, boolean filtered, boolean cleared) {
        if (!failure.isEmpty()) {
            inTheMiddle(failure, Tint.FAILURE);
        } else if (empty) {
            inTheMiddle(filtered ? Messages.Notice_filtered : cleared ? Messages.Notice_cleared : Messages.Notice_empty, Tint.MUTED);
        }
    }

    /** Says {@code sentence} in the middle of the empty page. */
    private void inTheMiddle(String sentence, Tint tint) {
        Point size = gc.textExtent(sentence);
        gc.setForeground(tint.color());
        gc.drawText(sentence, Math.max(columns.time(), (area.width - size.x) / 2), Math.max(columns.rowTop(1), (area.height - size.y) / 2), true);
    }

    /** Says in the lower right corner that {@code count} newer rows wait. Answers where, for the mouse. */
    Rectangle newer(long count, boolean paused) {
        String words = NLS.bind(paused ? Messages.Notice_paused : Messages.Notice_newer, String.format("%,d", count)); //$NON-NLS-1$
        int width = gc.textExtent(words).x + columns.cells(3);
        int height = columns.rowHeight() + 2;
        Rectangle box = new Rectangle(area.width - width - columns.cells(1), area.height - height - columns.cells(1), width, height);
        gc.setBackground(Tint.FOCUS.color());
        gc.fillRoundRectangle(box.x, box.y, box.width, box.height, height, height);
        gc.setForeground(Tint.BACKGROUND.color());
        gc.drawString(words, box.x + (width - gc.textExtent(words).x) / 2, box.y + columns.textTop() + 1, true);
        return box;
    }
}
