package org.espbench.bench.decoder;

import java.util.List;
import java.util.Locale;

import org.espbench.bench.Ratios;
import org.espbench.bench.jmh.Duel;
import org.espbench.cli.bench.Benchmark;
import org.espbench.cli.bench.Figure;
import org.espbench.cli.bench.Goal;
import org.espbench.cli.bench.Plan;

/** How fast lines get through the decoder. */
public final class LinesBenchmark implements Benchmark {

    private static final Goal GOAL = new Goal.AtLeast(4);

    @Override
    public String name() {
        return "lines";
    }

    @Override
    public String purpose() {
        return "the decoder on scan results and statuses, against a BufferedReader and regular expressions";
    }

    @Override
    public List<Figure> run(Plan plan) throws Exception {
        LineStream lines = new LineStream();
        if (!lines.equal()) {
            throw new IllegalStateException("decoder and regular expressions don't mean the same by the same lines");
        }
        Duel duel = Duel.of(LineStream.class, plan, "scansDecoded", "scansMatched", "statusesDecoded", "statusesMatched");
        return List.of(
                duel.speed("scansDecoded", "scansMatched").times("scan results decoded / matched", GOAL,
                        rate(duel, "scansDecoded", lines.scanned()) + " / " + rate(duel, "scansMatched", lines.scanned())),
                duel.speed("statusesDecoded", "statusesMatched").times("statuses decoded / matched", GOAL,
                        rate(duel, "statusesDecoded", lines.told()) + " / " + rate(duel, "statusesMatched", lines.told())));
    }

    private static String rate(Duel duel, String method, int lines) {
        return String.format(Locale.ROOT, "%.1f million lines/s", Ratios.median(duel.perSecond(method)) * lines / 1e6);
    }
}
