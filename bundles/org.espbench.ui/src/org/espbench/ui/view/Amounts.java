package org.espbench.ui.view;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalInt;

import org.eclipse.osgi.util.NLS;

/** Durations and byte counts as short text. */
public final class Amounts {

    private static final long KIBI = 1024;
    /** Below this, the exact count is as short as a rounded one and says more. */
    private static final long EXACT = 10_000;

    private Amounts() {
    }

    /** Such as {@code 12 s}, {@code 5 min} or {@code 2 h 5 min}; 0 s for negative ones, which a stepped clock makes. */
    static String duration(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        if (seconds < 60) {
            return NLS.bind(Messages.seconds, Long.toString(seconds));
        }
        long minutes = seconds / 60;
        if (minutes < 60) {
            return NLS.bind(Messages.minutes, Long.toString(minutes));
        }
        return NLS.bind(Messages.hours, Long.toString(minutes / 60), Long.toString(minutes % 60));
    }

    /** Such as {@code 12 s ago}. */
    static String ago(Instant then, Instant now) {
        return NLS.bind(Messages.ago, duration(Duration.between(then, now)));
    }

    /** Such as {@code 512 B}, {@code 48.8 KiB} or {@code 3.1 MiB}. */
    public static String bytes(long count) {
        if (count < EXACT) {
            return NLS.bind(Messages.bytes, Long.toString(count));
        }
        double kibi = (double) count / KIBI;
        return kibi < KIBI ? NLS.bind(Messages.kibibytes, oneDigit(kibi)) : NLS.bind(Messages.mebibytes, oneDigit(kibi / KIBI));
    }

    /** Such as {@code 1.2 KiB/s}; empty for nothing. */
    public static String rate(long perSecond) {
        return perSecond == 0 ? "" : NLS.bind(Messages.perSecond, bytes(perSecond)); //$NON-NLS-1$
    }

    /** Such as {@code -61 dBm}; empty where it isn't known. */
    static String signal(OptionalInt dbm) {
        return dbm.isPresent() ? dbm.getAsInt() + " dBm" : ""; //$NON-NLS-1$ //$NON-NLS-2$
    }

    private static String oneDigit(double value) {
        return String.format(Locale.getDefault(Locale.Category.FORMAT), "%.1f", value); //$NON-NLS-1$
    }
}
