package org.espbench.ui.console;

import java.time.Duration;
import java.util.Locale;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.espbench.traffic.Direction;
import org.espbench.traffic.Exchange;
import org.espbench.traffic.Lane;
import org.espbench.traffic.Row;
import org.espbench.traffic.RowKind;

/** Paints the header and the rows in view. Reads no file and asks no capture. */
final class RowPainter {

    private static final int OPAQUE = 255;
    private static final int CHIP_ALPHA = 38;
    private static final int CHIP_ARC = 6;
    private static final int MILLIS = 1000;

    private final GC gc;
    private final Rectangle area;
    private final Columns columns;
    private final Scene scene;

    RowPainter(GC gc, Rectangle area, Columns columns, Scene scene) {
        this.gc = gc;
        this.area = area;
        this.columns = columns;
        this.scene = scene;
    }

    void paint() {
        gc.setAntialias(SWT.ON);
        gc.setBackground(Tint.BACKGROUND.color());
        gc.fillRectangle(area);
        // One more than fits: the last one may be cut.
        for (int i = 0; i <= scene.count(); i++) {
            Row row = scene.rows().row(scene.top() + i);
            if (row != null) {
                paintRow(row, scene.top() + i, columns.rowTop(i));
            }
        }
        paintHeader();
    }

    private void paintHeader() {
        gc.setBackground(Tint.HEADER.color());
        gc.fillRectangle(0, 0, area.width, columns.headerHeight());
        gc.setForeground(Tint.LINE.color());
        gc.drawLine(0, columns.headerHeight() - 1, area.width, columns.headerHeight() - 1);
        gc.setForeground(Tint.MUTED.color());
        int y = columns.textTop() + 1;
        gc.drawString(timeTitle(), columns.time(), y, true);
        gc.drawString(Messages.Header_lane, columns.lane(), y, true);
        gc.drawString(Messages.Header_length, columns.lengthEnd() - gc.textExtent(Messages.Header_length).x, y, true);
        gc.drawString(Messages.Header_text, columns.text(), y, true);
    }

    private String timeTitle() {
        return switch (scene.mode()) {
            case ABSOLUTE -> Messages.Header_timeAbsolute;
            case RELATIVE -> Messages.Header_timeRelative;
            case DELTA -> Messages.Header_timeDelta;
        };
    }

    private void paintRow(Row row, long position, int top) {
        int height = columns.rowHeight();
        if (scene.selection().contains(position)) {
            gc.setBackground((scene.focused() ? Tint.SELECTION : Tint.SELECTION_INACTIVE).color());
            gc.fillRectangle(0, top, area.width, height);
        }
        if (row.kind() == RowKind.COMMAND && position > scene.top()) {
            gc.setForeground(Tint.LINE.color());
            gc.drawLine(columns.bar(), top, area.width, top);
        }
        gc.setBackground(Tint.ofLane(row).color());
        gc.fillRectangle(0, top, columns.bar(), height);

        int y = top + columns.textTop();
        gc.setForeground(Tint.MUTED.color());
        String time = time(row, position);
        gc.drawString(time, columns.time() + columns.cells(Math.max(0, TimeText.WIDTH - time.length())), y, true);
        paintArrow(row.direction(), top);
        paintLane(row, top);
        if (row.direction() != Direction.NONE) {
            gc.setForeground(Tint.MUTED.color());
            String length = Integer.toString(row.length());
            gc.drawString(length, columns.lengthEnd() - columns.cells(length.length()), y, true);
        }
        paintText(row, y);
        if (scene.focused() && position == scene.selection().lead()) {
            gc.setForeground(Tint.FOCUS.color());
            gc.drawRectangle(0, top, area.width - 1, height - 1);
        }
    }

    private String time(Row row, long position) {
        Row before = scene.rows().row(position - 1);
        return scene.times().text(scene.mode(), row.at(), scene.rows().start(), before == null ? null : before.at());
    }

    private void paintArrow(Direction direction, int top) {
        if (direction == Direction.NONE) {
            return;
        }
        boolean out = direction == Direction.TO_MODULE;
        int length = columns.cells(2);
        int middle = top + columns.rowHeight() / 2;
        int head = Math.max(3, columns.rowHeight() / 5);
        int tip = out ? columns.arrow() + length : columns.arrow();
        int tail = out ? columns.arrow() : columns.arrow() + length;
        int neck = out ? tip - head - 1 : tip + head + 1;
        gc.setBackground((out ? Tint.TO_MODULE : Tint.FROM_MODULE).color());
        gc.fillRectangle(Math.min(tail, neck), middle - 1, Math.abs(neck - tail), 2);
        gc.fillPolygon(new int[] {tip, middle, neck, middle - head, neck, middle + head});
    }

    private void paintLane(Row row, int top) {
        String lane = RowText.lane(row);
        Tint tint = Tint.ofLane(row);
        if (row.lane() == Lane.LINK) {
            gc.setBackground(tint.color());
            gc.setAlpha(CHIP_ALPHA);
            int inset = columns.cells(1) / 2;
            gc.fillRoundRectangle(columns.lane() - inset, top + 2, columns.cells(lane.length()) + 2 * inset, columns.rowHeight() - 4, CHIP_ARC, CHIP_ARC);
            gc.setAlpha(OPAQUE);
        }
        gc.setForeground(tint.color());
        gc.drawString(lane, columns.lane(), top + columns.textTop(), true);
    }

    private void paintText(Row row, int y) {
        int room = area.width - columns.text() - columns.cells(1);
        if (row.exchange().isPresent() && (row.kind() == RowKind.RESULT || row.kind() == RowKind.FAILURE)) {
            String elapsed = elapsed(row.exchange().get());
            int x = area.width - columns.cells(elapsed.length() + 1);
            room = x - columns.text() - columns.cells(2);
            if (room > columns.cells(row.text().length())) {
                gc.setForeground(Tint.MUTED.color());
                gc.drawString(elapsed, x, y, true);
            }
        }
        int space = room;
        scene.highlight().ifPresent(sought -> new Highlight(gc, columns).paint(row.text(), sought, scene.shift(), y, space));
        new InkLine(gc, columns, Tint.ofText(row).color(), Tint.MUTED.color()).draw(row.text(), scene.shift(), columns.text(), y, room);
    }

    private static String elapsed(Exchange exchange) {
        Duration elapsed = exchange.elapsed();
        return elapsed.toSeconds() == 0 ? NLS.bind(Messages.RowPainter_millis, elapsed.toMillis())
                : NLS.bind(Messages.RowPainter_seconds, String.format(Locale.ROOT, "%.2f", elapsed.toMillis() / (double) MILLIS)); //$NON-NLS-1$
    }
}
