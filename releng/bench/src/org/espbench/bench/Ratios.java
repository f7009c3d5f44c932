package org.espbench.bench;

import java.util.Arrays;

import org.espbench.cli.bench.Figure;
import org.espbench.cli.bench.Goal;

/** How something compares with something else, round by round; the two were measured in turns, so that a round's ratio is of one moment. */
public final class Ratios {

    private final double[] ratios;

    private Ratios(double[] ratios) {
        this.ratios = ratios;
    }

    /** The first of each round over the second of the same round. */
    public static Ratios of(double[] measured, double[] reference) {
        double[] ratios = new double[Math.min(measured.length, reference.length)];
        Arrays.setAll(ratios, round -> measured[round] / reference[round]);
        return new Ratios(ratios);
    }

    /** The middle of the rounds. */
    public double median() {
        return median(ratios);
    }

    /** A line of the table: the median as a multiple, the middle half of the rounds as its spread. */
    public Figure times(String what, Goal goal, String absolute) {
        return figure(what, 1, "x", goal, absolute);
    }

    /** A line of the table: the median in percent. */
    public Figure percent(String what, Goal goal, String absolute) {
        return figure(what, 100, " %", goal, absolute);
    }

    private Figure figure(String what, double scale, String unit, Goal goal, String absolute) {
        String spread = ratios.length < 2 ? "" : Goal.number(quantile(ratios, 0.25) * scale) + " - " + Goal.number(quantile(ratios, 0.75) * scale);
        return new Figure(what, median() * scale, unit, goal, spread, absolute);
    }

    /** The middle of some values. */
    public static double median(double[] values) {
        return quantile(values, 0.5);
    }

    /** The value that this part of some values is not above. */
    public static double quantile(double[] values, double part) {
        if (values.length == 0) {
            return Double.NaN;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double at = part * (sorted.length - 1);
        int below = (int) at;
        double above = sorted[Math.min(below + 1, sorted.length - 1)];
        return sorted[below] + (above - sorted[below]) * (at - below);
    }
}
