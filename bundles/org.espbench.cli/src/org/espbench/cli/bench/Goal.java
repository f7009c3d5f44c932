package org.espbench.cli.bench;

import java.util.Locale;

/** What a figure should be. */
public sealed interface Goal {

    /** Not more than this. */
    record AtMost(double limit) implements Goal {
    }

    /** Not less than this. */
    record AtLeast(double limit) implements Goal {
    }

    /** Shown for comparison only. */
    record Free() implements Goal {
    }

    /** Whether the figure is as it should be. */
    default boolean met(double value) {
        return switch (this) {
            case AtMost(double limit) -> value <= limit;
            case AtLeast(double limit) -> value >= limit;
            case Free() -> true;
        };
    }

    /** As it stands in a table. */
    default String text(String unit) {
        return switch (this) {
            case AtMost(double limit) -> "<= " + number(limit) + unit;
            case AtLeast(double limit) -> ">= " + number(limit) + unit;
            case Free() -> "";
        };
    }

    /** A number with as many digits as one reads. */
    static String number(double value) {
        double size = Math.abs(value);
        return String.format(Locale.ROOT, size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : size >= 0.1 || size == 0 ? "%.2f" : "%.4f", value);
    }
}
