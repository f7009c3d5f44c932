package org.espbench.ui.console;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.swt.graphics.GC;

/** Paints a ground under what matches in a row's text. */
record Highlight(GC gc, Columns columns) {

    private static final char LAST_ASCII = '\u007e';

    /** Marks the matches in {@code text}, which is drawn from its character {@code shift} on, in {@code room} pixels, at {@code y}. */
    void paint(String text, Pattern pattern, int shift, int y, int room) {
        Matcher matcher = pattern.matcher(text);
        gc.setBackground(Tint.MATCH.color());
        int end = columns.text() + room;
        while (matcher.find()) {
            if (matcher.end() > Math.max(shift, matcher.start())) {
                int from = Math.max(shift, matcher.start());
                int x = columns.text() + width(text, Math.min(shift, from), from);
                if (x >= end) {
                    return;
                }
                int width = Math.min(width(text, from, matcher.end()), end - x);
                gc.fillRectangle(x, y - 1, width, columns.rowHeight() - 2 * columns.textTop() + 2);
            }
        }
    }

    private int width(String text, int from, int to) {
        String seen = ControlPictures.seen(text.substring(from, to));
        boolean plain = seen.chars().allMatch(c -> c <= LAST_ASCII);
        return plain ? (int) Math.round(seen.length() * columns.cell()) : gc.textExtent(seen).x;
    }
}
