package org.espbench.ui.console.chart;

import java.text.FieldPosition;
import java.text.Format;
import java.text.ParsePosition;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.LongConsumer;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swtchart.ILineSeries;
import org.eclipse.swtchart.ILineSeries.PlotSymbolType;
import org.eclipse.swtchart.ISeries;
import org.eclipse.swtchart.ISeries.SeriesType;
import org.eclipse.swtchart.Range;
import org.espbench.traffic.rate.Stream;
import org.espbench.traffic.rate.Throughput;

/** Bytes per second over time: what came from the module above the axis, what went to it below, each link in its colour. UI thread only. */
final class ThroughputPlot extends Plot {

    /** More columns than this are merged: a screen has no room for them. */
    private static final int COLUMNS = 256;
    private static final double MARGIN = 1.1;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final int SYMBOL = 0;

    private final LongConsumer showRow;
    private final Set<Stream> drawn = new HashSet<>();
    private Throughput shown;
    private int merged = 1;

    /** @param showRow told the number of the first row of what the user has chosen */
    ThroughputPlot(Composite parent, Throughput first, LongConsumer showRow) {
        super(parent, "throughput", Messages.throughput); //$NON-NLS-1$
        this.showRow = showRow;
        shown = first;
        chart().getLegend().setVisible(true);
        chart().getLegend().setPosition(SWT.BOTTOM);
        chart().getLegend().setFont(parent.getFont());
        x().getTick().setFormat(new Clock());
        y().getTick().setFormat(new Rates());
        x().getGrid().setVisible(false);
        show(first);
    }

    /** Draws other sums. */
    void show(Throughput throughput) {
        shown = throughput;
        merged = Math.max(1, (throughput.buckets() + COLUMNS - 1) / COLUMNS);
        chart().suspendUpdate(true);
        List<Stream> streams = throughput.streams();
        for (Stream stream : Set.copyOf(drawn)) {
            if (!streams.contains(stream)) {
                chart().getSeriesSet().deleteSeries(id(stream));
                drawn.remove(stream);
            }
        }
        double most = 1;
        double least = 0;
        double[] times = times();
        for (Stream stream : streams) {
            double[] rates = rates(stream);
            ILineSeries<?> series = series(stream);
            series.setXSeries(times);
            series.setYSeries(rates);
            for (double rate : rates) {
                most = Math.max(most, rate);
                least = Math.min(least, rate);
            }
        }
        x().getTick().setVisible(columns() > 0);
        if (columns() > 0) {
            x().setRange(new Range(times[0], times[times.length - 1]));
        }
        y().setRange(new Range(Math.min(least, -most / 10) * MARGIN, most * MARGIN));
        summary(summarised(streams));
        chart().suspendUpdate(false);
        chart().redraw();
    }

    /** Marks a moment that was chosen elsewhere. */
    void mark(Instant at) {
        mark(millis(at));
    }

    @Override
    int columns() {
        return (shown.buckets() + merged - 1) / merged;
    }

    @Override
    int column(double place) {
        return (int) Math.floor((place - millis(shown.start())) / columnMillis());
    }

    @Override
    double place(int column) {
        return millis(shown.start()) + column * columnMillis();
    }

    @Override
    void chosen(int column) {
        showRow.accept(shown.row(column * merged));
    }

    private double columnMillis() {
        return shown.width().toNanos() / NANOS_PER_MILLI * merged;
    }

    private ILineSeries<?> series(Stream stream) {
        ISeries<?> known = drawn.contains(stream) ? chart().getSeriesSet().getSeries(id(stream))
                : chart().getSeriesSet().createSeries(SeriesType.LINE, id(stream));
        ILineSeries<?> series = (ILineSeries<?>) known;
        if (drawn.add(stream)) {
            // One colour for both ways: the legend names it once.
            series.setDescription(stream.link() == Stream.LINE ? Messages.line : NLS.bind(Messages.link, Integer.toString(stream.link())));
            series.setVisibleInLegend(!stream.out() || !drawn.contains(new Stream(false, stream.link())));
            series.setSymbolType(PlotSymbolType.NONE);
            series.setSymbolSize(SYMBOL);
            series.enableStep(true);
            series.enableArea(true);
            series.setAntialias(SWT.ON);
            series.setLineWidth(1);
        }
        series.setLineColor(Inks.of(stream));
        return series;
    }

    /** The beginning of each column, and the end of the last one. */
    private double[] times() {
        double[] times = new double[columns() + 1];
        for (int i = 0; i < times.length; i++) {
            times[i] = place(i);
        }
        return times;
    }

    private double[] rates(Stream stream) {
        double[] rates = new double[columns() + 1];
        double sign = stream.out() ? -1 : 1;
        for (int i = 0; i < columns(); i++) {
            long bytes = 0;
            int to = Math.min(shown.buckets(), (i + 1) * merged);
            for (int bucket = i * merged; bucket < to; bucket++) {
                bytes += shown.bytes(stream, bucket);
            }
            rates[i] = sign * bytes * 1000 / columnMillis();
        }
        return rates;
    }

    private String summarised(List<Stream> streams) {
        StringBuilder text = new StringBuilder();
        for (Stream stream : streams) {
            text.append(text.isEmpty() ? "" : "\n").append(NLS.bind(Messages.total, name(stream), Long.toString(shown.total(stream)))); //$NON-NLS-1$ //$NON-NLS-2$
        }
        return streams.isEmpty() ? Messages.nothing : text.toString();
    }

    static String name(Stream stream) {
        if (stream.link() == Stream.LINE) {
            return stream.out() ? Messages.lineSent : Messages.lineReceived;
        }
        return NLS.bind(stream.out() ? Messages.linkSent : Messages.linkReceived, Integer.toString(stream.link()));
    }

    private static String id(Stream stream) {
        return stream.toString();
    }

    private static double millis(Instant at) {
        return at.getEpochSecond() * 1000.0 + at.getNano() / NANOS_PER_MILLI;
    }

    /** Moments on the axis; as exact as the axis is long. */
    private final class Clock extends Format {

        private static final long serialVersionUID = 1;
        private static final Duration SHORT = Duration.ofSeconds(6);
        private static final Duration LONG = Duration.ofHours(20);

        @Override
        public StringBuffer format(Object value, StringBuffer into, FieldPosition position) {
            Range range = x().getRange();
            Duration length = Duration.ofMillis((long) (range.upper - range.lower));
            String pattern = length.compareTo(SHORT) < 0 ? "HH:mm:ss.SSS" : length.compareTo(LONG) < 0 ? "HH:mm:ss" : "MM-dd HH:mm"; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
            Instant at = Instant.ofEpochMilli(Math.round(((Number) value).doubleValue()));
            return into.append(DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneId.systemDefault()).format(at));
        }

        @Override
        public @Nullable Object parseObject(String source, ParsePosition position) {
            return null;
        }
    }

    /** Rates on the axis; the sign says which way the bytes went. */
    private static final class Rates extends Format {

        private static final long serialVersionUID = 1;
        private static final double KILO = 1000;

        @Override
        public StringBuffer format(Object value, StringBuffer into, FieldPosition position) {
            double rate = Math.abs(((Number) value).doubleValue());
            if (rate < KILO) {
                return into.append(NLS.bind(Messages.bytesPerSecond, number(rate)));
            }
            return into.append(rate < KILO * KILO ? NLS.bind(Messages.kiloPerSecond, number(rate / KILO))
                    : NLS.bind(Messages.megaPerSecond, number(rate / KILO / KILO)));
        }

        @Override
        public @Nullable Object parseObject(String source, ParsePosition position) {
            return null;
        }

        private static String number(double value) {
            String text = String.format(Locale.getDefault(Locale.Category.FORMAT), "%.1f", value); //$NON-NLS-1$
            return value == Math.rint(value) ? Long.toString((long) value) : text;
        }
    }
}
