package org.espbench.ui.bench;

import java.util.Arrays;
import java.util.Locale;

/** Figures as lines of a Markdown table on standard output, as the other benchmarks print them. */
public final class Table {

    private Table() {
    }

    /** The head. */
    public static void begin() {
        System.out.println("| what | figure | goal | met | absolute |");
        System.out.println("| --- | --- | --- | --- | --- |");
    }

    /** A figure that is to be at most so much. */
    public static void atMost(String what, double figure, double goal, String unit, String absolute) {
        row(what, figure, "<= " + number(goal) + unit, figure <= goal ? "yes" : "NO", unit, absolute);
    }

    /** A figure that is to be at least so much. */
    public static void atLeast(String what, double figure, double goal, String unit, String absolute) {
        row(what, figure, ">= " + number(goal) + unit, figure >= goal ? "yes" : "NO", unit, absolute);
    }

    /** A figure to compare with. */
    public static void beside(String what, double figure, String unit, String absolute) {
        row(what, figure, "", "", unit, absolute);
    }

    /** The value below which so much of them is; sorts them. */
    public static double quantile(double[] values, double share) {
        Arrays.sort(values);
        return values[(int) Math.min(values.length - 1L, Math.round(share * (values.length - 1)))];
    }

    private static void row(String what, double figure, String goal, String met, String unit, String absolute) {
        System.out.println("| " + what + " | " + number(figure) + unit + " | " + goal + " | " + met + " | " + absolute + " |");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value >= 100 || value == Math.rint(value) ? "%.0f" : value >= 1 ? "%.1f" : "%.3f", value);
    }
}
