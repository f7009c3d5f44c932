package org.espbench.bench.decoder;

import java.util.List;
import java.util.Locale;

import org.espbench.bench.Ratios;
import org.espbench.bench.jmh.Duel;
import org.espbench.cli.bench.Benchmark;
import org.espbench.cli.bench.Figure;
import org.espbench.cli.bench.Goal;
import org.espbench.cli.bench.Plan;

/** How fast payload gets through the decoder. */
public final class PayloadBenchmark implements Benchmark {

    @Override
    public String name() {
        return "payload";
    }

    @Override
    public String purpose() {
        return "the decoder on a stream of 1460-byte +IPD, against copying the same 64 MB";
    }

    @Override
    public List<Figure> run(Plan plan) throws Exception {
        if (!new PayloadStream().faithful()) {
            throw new IllegalStateException("the decoder lost or changed payload");
        }
        Duel duel = Duel.of(PayloadStream.class, plan, "copied", "decodedAndCopied", "decoded", "objects");
        return List.of(
                duel.speed("decodedAndCopied", "copied").percent("payload decoded and copied / copied", new Goal.AtLeast(50), rates(duel, "decodedAndCopied")),
                duel.speed("decoded", "copied").percent("payload decoded / copied", new Goal.AtLeast(50), rates(duel, "decoded")),
                objects(duel));
    }

    private static String rates(Duel duel, String method) {
        return rate(duel, method) + " / " + rate(duel, "copied");
    }

    private static String rate(Duel duel, String method) {
        double bytes = Ratios.median(duel.perSecond(method)) * PayloadStream.PIECES * PayloadStream.PIECE;
        return String.format(Locale.ROOT, "%.1f GB/s", bytes / 1e9);
    }

    /** What JMH itself allocates is less than a thousandth of an object for each frame. */
    private static Figure objects(Duel duel) {
        double decoded = Ratios.median(duel.allocated("decoded"));
        double each = Ratios.median(duel.allocated("objects"));
        return new Figure("objects per frame", Math.round(100 * decoded / each) / 100.0, "", new Goal.AtMost(1), "",
                String.format(Locale.ROOT, "%.1f / %.1f bytes per frame", decoded / PayloadStream.PIECES, each / PayloadStream.PIECES));
    }
}
