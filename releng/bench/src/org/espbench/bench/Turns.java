package org.espbench.bench;

import java.util.Locale;

/**
 * Times several things in turns: each round does each of them some times and takes the median, so that a pause of the machine hurts one call and
 * not the round. The sides' order alternates. The fastest tenth of the calls is kept, too: what it would be on a machine that has nothing else to do.
 */
public final class Turns {

    private static final double QUIET = 0.1;
    /** Nanoseconds of warming up per round. */
    private static final long WARM_UP = 50_000_000;

    /** Something to be timed. */
    @FunctionalInterface
    public interface Side {
        /** Does it once. */
        void once() throws Exception;
    }

    /** Nanoseconds per call of one side, round by round. */
    public record Timing(double[] median, double[] quiet) {

        /** How this compares with another side of the same turns. */
        public Ratios over(Timing other) {
            return Ratios.of(median, other.median);
        }

        /** The same of the fastest tenth of each round's calls. */
        public Ratios quietOver(Timing other) {
            return Ratios.of(quiet, other.quiet);
        }

        /** For the table. */
        public String text() {
            return String.format(Locale.ROOT, "%.1f us", Ratios.median(median) / 1000);
        }

        /** For the table: this, the other, and what the ratio is in the fastest tenth of the calls. */
        public String against(Timing other) {
            return text() + " / " + other.text() + "; fastest tenth " + String.format(Locale.ROOT, "%.2fx", quietOver(other).median());
        }
    }

    private Turns() {
    }

    /**
     * Measures.
     *
     * @param rounds how many
     * @param calls of each side in a round
     * @return for each side its timing
     */
    public static Timing[] measure(int rounds, int calls, Side... sides) throws Exception {
        Timing[] timings = new Timing[sides.length];
        for (int i = 0; i < sides.length; i++) {
            timings[i] = new Timing(new double[rounds], new double[rounds]);
        }
        warmUp(rounds * WARM_UP, calls, sides);
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < sides.length; i++) {
                int at = round % 2 == 0 ? i : sides.length - 1 - i;
                double[] one = time(calls, sides[at]);
                timings[at].median[round] = Ratios.median(one);
                timings[at].quiet[round] = Ratios.quantile(one, QUIET);
            }
        }
        return timings;
    }

    /** By time and not by calls: on a busy machine it takes the compiler long to come to them. */
    private static void warmUp(long nanos, int calls, Side... sides) throws Exception {
        long end = System.nanoTime() + nanos;
        do {
            for (Side side : sides) {
                time(calls, side);
            }
        } while (System.nanoTime() - end < 0);
    }

    private static double[] time(int calls, Side side) throws Exception {
        double[] each = new double[calls];
        for (int call = 0; call < calls; call++) {
            long begin = System.nanoTime();
            side.once();
            each[call] = System.nanoTime() - begin;
        }
        return each;
    }
}
