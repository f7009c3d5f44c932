package org.espbench.ui.console;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.eclipse.jdt.annotation.Nullable;

/** Writes the time column. */
final class TimeText {

    /** As many characters as the clock's time has. */
    static final int WIDTH = 12;

    private static final int MILLIS = 1000;

    private final DateTimeFormatter clock;

    TimeText(ZoneId zone) {
        clock = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT).withZone(zone); //$NON-NLS-1$
    }

    /**
     * The text for a row stamped {@code at}.
     *
     * @param start the capture's first stamp; {@code null} when unknown
     * @param before the stamp of the row before; {@code null} for the first row
     */
    String text(TimeMode mode, Instant at, @Nullable Instant start, @Nullable Instant before) {
        return switch (mode) {
            case ABSOLUTE -> clock.format(at);
            case RELATIVE -> seconds("", start == null ? at : start, at); //$NON-NLS-1$
            case DELTA -> seconds("+", before == null ? at : before, at); //$NON-NLS-1$
        };
    }

    private static String seconds(String sign, Instant from, Instant to) {
        long millis = Duration.between(from, to).toMillis();
        String minus = millis < 0 ? "-" : sign; //$NON-NLS-1$
        long whole = Math.abs(millis);
        return minus + whole / MILLIS + '.' + String.format(Locale.ROOT, "%03d", whole % MILLIS); //$NON-NLS-1$
    }
}
