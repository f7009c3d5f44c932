package org.espbench.ui.console;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;

/** Draws one line of captured text: what was said in one colour, the signs that stand for control characters in a quieter one. */
record InkLine(GC gc, Columns columns, Color said, Color quiet) {

    private static final char FIRST_PICTURE = '\u2400';
    private static final char LAST_PICTURE = '\u2426';
    private static final String ELLIPSIS = "\u2026"; //$NON-NLS-1$
    private static final char LAST_ASCII = '\u007e';

    /** Draws {@code text} from its character {@code shift} at {@code x}, cut with an ellipsis to {@code room} pixels. */
    void draw(String text, int shift, int x, int y, int room) {
        int cells = (int) (room / columns.cell());
        if (cells < 1) {
            return;
        }
        int from = boundary(text, Math.min(shift, text.length()));
        boolean cut = text.length() - from > cells;
        int end = cut ? boundary(text, from + cells - 1) : text.length();
        int at = x;
        int i = from;
        while (i < end) {
            boolean picture = isPicture(text.charAt(i));
            int next = i + 1;
            while (next < end && isPicture(text.charAt(next)) == picture) {
                next++;
            }
            String run = text.substring(i, next);
            gc.setForeground(picture ? quiet : said);
            gc.drawString(run, at, y, true);
            at += width(run);
            i = next;
        }
        if (cut) {
            gc.setForeground(quiet);
            gc.drawString(ELLIPSIS, at, y, true);
        }
    }

    private int width(String run) {
        // The usual case needs no help of the font system.
        boolean plain = run.chars().allMatch(c -> c <= LAST_ASCII);
        return plain ? (int) Math.round(run.length() * columns.cell()) : gc.textExtent(run).x;
    }

    private static boolean isPicture(char c) {
        return c >= FIRST_PICTURE && c <= LAST_PICTURE;
    }

    private static int boundary(String text, int index) {
        boolean splits = index > 0 && index < text.length() && Character.isLowSurrogate(text.charAt(index)) && Character.isHighSurrogate(text.charAt(index - 1));
        return splits ? index - 1 : index;
    }
}
