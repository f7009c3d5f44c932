package org.espbench.ui.console;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.TraverseEvent;

/** The keys of a page: arrows and page keys move the selection, with Shift they extend it, with Ctrl they scroll without selecting. */
final class RowKeys {

    private static final int TEXT_STEP = 8;

    private final TrafficCanvas canvas;

    private RowKeys(TrafficCanvas canvas) {
        this.canvas = canvas;
    }

    static void listen(TrafficCanvas canvas) {
        canvas.addKeyListener(KeyListener.keyPressedAdapter(new RowKeys(canvas)::pressed));
        canvas.addTraverseListener(RowKeys::traverse);
    }

    private void pressed(KeyEvent e) {
        boolean extend = (e.stateMask & SWT.SHIFT) != 0;
        boolean scroll = (e.stateMask & SWT.MOD1) != 0;
        switch (e.keyCode) {
            case SWT.ARROW_UP -> move(-1, extend, scroll);
            case SWT.ARROW_DOWN -> move(1, extend, scroll);
            case SWT.PAGE_UP -> move(-canvas.pageStep(), extend, scroll);
            case SWT.PAGE_DOWN -> move(canvas.pageStep(), extend, scroll);
            case SWT.HOME -> canvas.toFirst(extend);
            case SWT.END -> canvas.toEnd(extend);
            case SWT.ARROW_LEFT -> canvas.shiftText(-TEXT_STEP);
            case SWT.ARROW_RIGHT -> canvas.shiftText(TEXT_STEP);
            case SWT.ESC -> canvas.clearSelection();
            default -> {
                return;
            }
        }
        e.doit = false;
        // At once, where the rows are there already, and not with the next frame: who holds a key down sees each step.
        canvas.update();
    }

    private void move(int rows, boolean extend, boolean scroll) {
        if (scroll) {
            canvas.scrollBy(rows);
        } else {
            canvas.moveLead(rows, extend);
        }
    }

    private static void traverse(TraverseEvent e) {
        switch (e.detail) {
            // A canvas with a key listener would keep the Tab key to itself, and the keyboard's user inside.
            case SWT.TRAVERSE_TAB_NEXT, SWT.TRAVERSE_TAB_PREVIOUS, SWT.TRAVERSE_PAGE_NEXT, SWT.TRAVERSE_PAGE_PREVIOUS -> e.doit = true;
            default -> e.doit = false;
        }
    }
}
