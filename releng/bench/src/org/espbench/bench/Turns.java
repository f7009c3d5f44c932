package org.espbench.bench;

import java.util.Arrays;

import org.espbench.cli.bench.Plan;

/**
 * Times several things in turns: each round does each of them some times and takes the median, so that a pause of the machine hurts one call and
 * not the round. The sides' order alternates.
 */
public final class Turns {

    /** Something to be timed. */
    @FunctionalInterface
    public interface Side {
        /** Does it once. */
        void once() throws Exception;
    }



    private Turns() {
    }

    /**
     * Measures.
     *
     * @param rounds how many
     * @param calls of each side in a round
     * @return nanoseconds per call: for each side its rounds
     */
    public static double[][] measure(Plan plan, int rounds, int calls, Side... sides) throws Exception {
        int warmUp = Math.max(2, rounds / 5);
        double[][] nanos = new double[sides.length][rounds];
        double[] one = new double[calls];
        for (int round = -warmUp; round < rounds; round++) {
            for (int i = 0; i < sides.length; i++) {
                int at = round % 2 == 0 ? i : sides.length - 1 - i;
                for (int call = 0; call < calls; call++) {
                    long begin = System.nanoTime();
                    sides[at].once();
                    one[call] = System.nanoTime() - begin;
                }
                if (round >= 0) {
                    nanos[at][round] = Ratios.quantile(one, QUANTILE);
                }
            }
        }
        return nanos;
    }

    /** The middle of the rounds in microseconds, for the table. */
    public static String micros(double[] nanos) {
        return String.format(java.util.Locale.ROOT, "%.0f us", Ratios.median(nanos) / 1000);
    }
}
