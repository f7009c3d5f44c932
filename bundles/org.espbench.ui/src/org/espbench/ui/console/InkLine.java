package org.espbench.ui.console;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;

/** Draws one line of captured text: what was said in one colour, the escapes of control characters in a quieter one. */
record InkLine(GC gc, Columns columns, Color said, Color quiet) {

    private static final String ELLIPSIS = "\u2026"; //$NON-NLS-1$
    private static final char LAST_ASCII = '\u007e';

    /** Draws {@code text} from its character {@code shift} at {@code x}, cut with an ellipsis to {@code room} pixels. */
    void draw(String text, int shift, int x, int y, int room) {
        int cells = (int) (room / columns.cell());
        String rest = text.substring(boundary(text, Math.min(shift, text.length())));
        int end = fitting(rest, cells);
        boolean cut = end < rest.length();
        if (cut) {
            end = fitting(rest, cells - 1);
        }
        int at = x;
        int i = 0;
        while (i < end) {
            boolean picture = ControlPictures.contain(rest.charAt(i));
            StringBuilder run = new StringBuilder();
            while (i < end && ControlPictures.contain(rest.charAt(i)) == picture) {
                run.append(ControlPictures.seen(rest.charAt(i)));
                i++;
            }
            at += put(run.toString(), picture ? quiet : said, at, y);
        }
        if (cut && cells > 0) {
            put(ELLIPSIS, quiet, at, y);
        }
    }

    /** How many characters of {@code text} are drawn in {@code cells} cells or less. */
    private static int fitting(String text, int cells) {
        int left = cells;
        int i = 0;
        while (i < text.length()) {
            left -= ControlPictures.seen(text.charAt(i)).length();
            if (left < 0) {
                break;
            }
            i++;
        }
        return boundary(text, i);
    }

    private int put(String run, Color color, int x, int y) {
        gc.setForeground(color);
        gc.drawString(run, x, y, true);
        // The usual case needs no help of the font system.
        boolean plain = run.chars().allMatch(c -> c <= LAST_ASCII);
        return plain ? (int) Math.round(run.length() * columns.cell()) : gc.textExtent(run).x;
    }

    private static int boundary(String text, int index) {
        boolean splits = index > 0 && index < text.length() && Character.isSurrogatePair(text.charAt(index - 1), text.charAt(index));
        return splits ? index - 1 : index;
    }
}
