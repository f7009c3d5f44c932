package org.espbench.ui.console.chart;

import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Display;
import org.espbench.traffic.rate.Stream;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.IAxis;

/** The console's colours for its charts, from the theme. UI thread only; not to be kept over a change of theme. */
final class Inks {

    private static final String PREFIX = "org.espbench.ui.console."; //$NON-NLS-1$
    private static final int LINKS = 5;

    private Inks() {
    }

    static Color of(String use) {
        ColorRegistry registry = JFaceResources.getColorRegistry();
        Color themed = registry.get(PREFIX + use);
        return themed != null ? themed : Display.getCurrent().getSystemColor(SWT.COLOR_LIST_FOREGROUND);
    }

    /** The colour in which a stream's rows are marked, too. */
    static Color of(Stream stream) {
        return of(stream.link() < 0 ? "at" : "link_" + stream.link() % LINKS); //$NON-NLS-1$ //$NON-NLS-2$
    }

    static Color muted() {
        return of("muted"); //$NON-NLS-1$
    }

    static Color line() {
        return of("line"); //$NON-NLS-1$
    }

    static Color background() {
        return of("background"); //$NON-NLS-1$
    }

    static Color focus() {
        return of("focus"); //$NON-NLS-1$
    }

    static Color selection() {
        return of("selection"); //$NON-NLS-1$
    }

    /** Gives a chart's frame, axes and ground their colours. */
    static void apply(Chart chart) {
        chart.setBackground(background());
        chart.getPlotArea().setBackground(background());
        chart.getTitle().setForeground(of("text")); //$NON-NLS-1$
        chart.getLegend().setBackground(background());
        chart.getLegend().setForeground(of("text")); //$NON-NLS-1$
        for (IAxis axis : chart.getAxisSet().getAxes()) {
            axis.getTick().setForeground(muted());
            axis.getTitle().setForeground(muted());
            axis.getGrid().setForeground(line());
        }
    }
}
