package org.espbench.ui.console.chart;

import java.text.DecimalFormat;
import java.time.Duration;
import java.util.function.LongConsumer;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swtchart.IBarSeries;
import org.eclipse.swtchart.ISeries.SeriesType;
import org.eclipse.swtchart.Range;
import org.espbench.traffic.rate.Latencies;

/** How many answers took how long, each column twice as long as the one before. UI thread only. */
final class LatencyPlot extends Plot {

    private static final String SERIES = "latencies"; //$NON-NLS-1$
    private static final double MARGIN = 1.1;
    private static final double HALF = 0.5;
    private static final int PADDING = 12;
    private static final int STEP = 40;
    /** The axis is at least so high, or its marks would be fractions. */
    private static final double LEAST = 4;
    /** With more columns than this, only each second one has room for its name. */
    private static final int NAMED = 6;

    private final LongConsumer showRow;
    private final IBarSeries<?> bars;
    private Latencies shown;

    /** @param showRow told the number of the first row that ended an exchange of the chosen column */
    LatencyPlot(Composite parent, Latencies first, LongConsumer showRow) {
        super(parent, "latencies", Messages.latencies); //$NON-NLS-1$
        this.showRow = showRow;
        shown = first;
        bars = (IBarSeries<?>) chart().getSeriesSet().createSeries(SeriesType.BAR, SERIES);
        bars.setBarPadding(PADDING);
        x().enableCategory(true);
        x().getGrid().setVisible(false);
        y().getTick().setFormat(new DecimalFormat("#")); //$NON-NLS-1$
        y().getTick().setTickMarkStepHint(STEP);
        show(first);
    }

    /** Draws other counts. */
    void show(Latencies latencies) {
        shown = latencies;
        chart().suspendUpdate(true);
        // A chart without a column has no axis.
        double[] counts = new double[Math.max(1, columns())];
        String[] names = new String[counts.length];
        double most = LEAST;
        for (int i = 0; i < counts.length; i++) {
            counts[i] = i < latencies.buckets() ? latencies.count(i) : 0;
            names[i] = counts.length > NAMED && i % 2 == 0 ? "" : shortName(i); //$NON-NLS-1$
            most = Math.max(most, counts[i]);
        }
        bars.setYSeries(counts);
        bars.setBarColor(Inks.of("to_module")); //$NON-NLS-1$
        x().setCategorySeries(names);
        x().setRange(new Range(0, counts.length - 1));
        y().setRange(new Range(0, most * MARGIN));
        summary(summarised());
        chart().suspendUpdate(false);
        chart().redraw();
    }

    @Override
    int columns() {
        return shown.buckets();
    }

    @Override
    int column(double place) {
        return (int) Math.round(place);
    }

    @Override
    double place(int column) {
        return column - HALF;
    }

    @Override
    void chosen(int column) {
        if (shown.row(column) >= 0) {
            showRow.accept(shown.row(column));
        }
    }

    private String summarised() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < shown.buckets(); i++) {
            if (shown.count(i) > 0) {
                text.append(text.isEmpty() ? "" : "\n").append(NLS.bind(Messages.latency, name(i), Long.toString(shown.count(i)))); //$NON-NLS-1$ //$NON-NLS-2$
            }
        }
        return text.isEmpty() ? Messages.noAnswers : text.toString();
    }

    private static String shortName(int bucket) {
        Duration limit = Latencies.limit(bucket);
        return limit.toSeconds() == 0 ? Long.toString(limit.toMillis()) : NLS.bind(Messages.seconds, Long.toString(limit.toSeconds()));
    }

    private static String name(int bucket) {
        Duration limit = Latencies.limit(bucket);
        return limit.toSeconds() == 0 ? NLS.bind(Messages.belowMillis, Long.toString(limit.toMillis()))
                : NLS.bind(Messages.belowSeconds, Long.toString(limit.toSeconds()));
    }
}
