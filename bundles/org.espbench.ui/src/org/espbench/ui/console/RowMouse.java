package org.espbench.ui.console;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.MouseAdapter;
import org.eclipse.swt.events.MouseEvent;

/** The mouse on a page: a click selects, a drag or Shift extends, the wheel scrolls, the notice of newer rows follows. */
@NonNullByDefault({DefaultLocation.RETURN_TYPE, DefaultLocation.FIELD})
final class RowMouse extends MouseAdapter {

    private static final int LEFT = 1;
    private static final int TEXT_STEP = 4;

    private final TrafficCanvas canvas;
    private boolean dragging;

    private RowMouse(TrafficCanvas canvas) {
        this.canvas = canvas;
    }

    static void listen(TrafficCanvas canvas) {
        RowMouse mouse = new RowMouse(canvas);
        canvas.addMouseListener(mouse);
        canvas.addMouseMoveListener(mouse::moved);
        canvas.addListener(SWT.MouseVerticalWheel, e -> {
            canvas.scrollBy(-e.count);
            // Ours alone: the scroll bar would scroll a second time.
            e.doit = false;
        });
        canvas.addListener(SWT.MouseHorizontalWheel, e -> canvas.shiftText(-Integer.signum(e.count) * TEXT_STEP));
    }

    @Override
    public void mouseDown(MouseEvent e) {
        canvas.setFocus();
        if (e.button == LEFT && canvas.noticeAt(e.x, e.y)) {
            canvas.setFollowing(true);
            return;
        }
        boolean onSelection = canvas.selectedAt(e.y);
        if (e.button == LEFT || !onSelection) {
            dragging = e.button == LEFT;
            canvas.selectAt(e.y, (e.stateMask & SWT.SHIFT) != 0);
        }
    }

    @Override
    public void mouseUp(MouseEvent e) {
        dragging = false;
    }

    private void moved(MouseEvent e) {
        if (dragging) {
            canvas.selectAt(e.y, true);
        }
    }
}
