package org.espbench.ui.console.chart;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.IAxis;
import org.eclipse.swtchart.ICustomPaintListener;
import org.eclipse.swtchart.Range;
import org.espbench.ui.Ids;

/**
 * A chart of columns, one of which, or a range of them, can be chosen by mouse and keys: the arrows go from column to column, with Shift they make
 * a range, Enter chooses again. UI thread only.
 */
abstract class Plot {

    private static final int MARK = 90;

    private final Chart chart;
    private String summary = ""; //$NON-NLS-1$
    /** Chosen in the chart, from anchor to end; -1 for none. */
    private int anchor = -1;
    private int end = -1;
    /** Where the row is that is chosen elsewhere, on the x axis; NaN for nowhere. */
    private double mark = Double.NaN;

    Plot(Composite parent, String id, String title) {
        chart = new Chart(parent, SWT.NONE);
        chart.setData(Ids.WIDGET, id);
        chart.getTitle().setText(title);
        chart.getTitle().setFont(parent.getFont());
        chart.getLegend().setVisible(false);
        for (IAxis axis : chart.getAxisSet().getAxes()) {
            axis.getTitle().setVisible(false);
            axis.getTick().setFont(parent.getFont());
        }
        Control area = area();
        area.setData(Ids.WIDGET, id + "Area"); //$NON-NLS-1$
        area.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = title;
            }

            @Override
            public void getDescription(AccessibleEvent event) {
                event.result = summary;
            }
        });
        chart.getPlotArea().addCustomPaintListener(new ICustomPaintListener() {
            @Override
            public void paintControl(PaintEvent event) {
                paintGround(event.gc, area.getSize().y);
            }

            @Override
            public boolean drawBehindSeries() {
                return true;
            }
        });
        chart.getPlotArea().addCustomPaintListener(event -> paintMark(event.gc, area.getSize().y));
        area.addListener(SWT.MouseDown, this::pressed);
        area.addListener(SWT.MouseMove, this::dragged);
        area.addListener(SWT.MouseUp, this::released);
        area.addListener(SWT.KeyDown, this::key);
        area.addListener(SWT.FocusIn, event -> area.redraw());
        area.addListener(SWT.FocusOut, event -> area.redraw());
        chart.addListener(SWT.Settings, event -> Inks.apply(chart));
        Inks.apply(chart);
    }

    final Chart chart() {
        return chart;
    }

    /** Where mouse and keys work. */
    final Control area() {
        return chart.getPlotArea().getControl();
    }

    final IAxis x() {
        return chart.getAxisSet().getXAxis(0);
    }

    final IAxis y() {
        return chart.getAxisSet().getYAxis(0);
    }

    /** How many columns there are now. */
    abstract int columns();

    /** Which column a place on the x axis is in; any number outside is none. */
    abstract int column(double place);

    /** Where a column begins on the x axis. */
    abstract double place(int column);

    /** The user has chosen a column, or a range that begins with it. */
    abstract void chosen(int column);

    /** What the chart says, for those who can't see it. */
    final void summary(String sentence) {
        summary = sentence;
        area().setToolTipText(sentence);
    }

    /** Marks a place that was chosen elsewhere; NaN for none. */
    final void mark(double place) {
        if (Double.compare(mark, place) != 0) {
            mark = place;
            area().redraw();
        }
    }

    /** Where the mark is. */
    final double mark() {
        return mark;
    }

    /** Nothing is chosen any more. */
    final void forget() {
        anchor = -1;
        end = -1;
        mark = Double.NaN;
    }

    /** Chooses a column, or with {@code extend} all from the one that was chosen before. */
    final void choose(int column, boolean extend) {
        if (column < 0 || column >= columns()) {
            return;
        }
        end = column;
        if (!extend || anchor < 0) {
            anchor = column;
        }
        area().redraw();
        chosen(Math.min(anchor, end));
    }

    private void paintGround(GC gc, int height) {
        if (anchor >= 0 && Math.max(anchor, end) < columns()) {
            int from = x().getPixelCoordinate(place(Math.min(anchor, end)));
            int to = x().getPixelCoordinate(place(Math.max(anchor, end) + 1));
            gc.setBackground(Inks.selection());
            gc.fillRectangle(new Rectangle(from, 0, Math.max(2, to - from), height));
        }
    }

    private void paintMark(GC gc, int height) {
        if (!Double.isNaN(mark)) {
            int at = x().getPixelCoordinate(mark);
            gc.setForeground(Inks.focus());
            gc.setLineWidth(1);
            gc.drawLine(at, 0, at, height);
        }
        if (area().isFocusControl()) {
            gc.setForeground(Inks.focus());
            gc.setAlpha(MARK);
            gc.drawRectangle(0, 0, area().getSize().x - 1, height - 1);
            gc.setAlpha(255);
        }
    }

    private int at(Event event) {
        Range range = x().getRange();
        double place = x().getDataCoordinate(event.x);
        return place < range.lower || place > range.upper ? -1 : column(place);
    }

    private void pressed(Event event) {
        area().setFocus();
        if (event.button == 1) {
            int column = at(event);
            if (column >= 0 && column < columns()) {
                anchor = (event.stateMask & SWT.SHIFT) != 0 && anchor >= 0 ? anchor : column;
                end = column;
                area().redraw();
            }
        }
    }

    private void dragged(Event event) {
        int column = at(event);
        if ((event.stateMask & SWT.BUTTON1) != 0 && anchor >= 0 && column >= 0 && column < columns() && column != end) {
            end = column;
            area().redraw();
        }
    }

    private void released(Event event) {
        if (event.button == 1 && anchor >= 0) {
            chosen(Math.min(anchor, end));
        }
    }

    private void key(Event event) {
        boolean extend = (event.stateMask & SWT.SHIFT) != 0;
        int from = end >= 0 ? end : Double.isNaN(mark) ? -1 : column(mark);
        switch (event.keyCode) {
            case SWT.ARROW_LEFT -> choose(Math.max(0, from - 1), extend);
            case SWT.ARROW_RIGHT -> choose(Math.min(columns() - 1, from + 1), extend);
            case SWT.HOME -> choose(0, extend);
            case SWT.END -> choose(columns() - 1, extend);
            case SWT.CR, SWT.KEYPAD_CR -> choose(Math.max(0, from), true);
            default -> {
                // Not ours.
            }
        }
    }
}
