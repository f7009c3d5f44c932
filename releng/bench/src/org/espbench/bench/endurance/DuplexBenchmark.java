package org.espbench.bench.endurance;

import java.util.ArrayList;
import java.util.List;

import org.espbench.bench.station.Station;
import org.espbench.cli.bench.Benchmark;
import org.espbench.cli.bench.Figure;
import org.espbench.cli.bench.Goal;
import org.espbench.cli.bench.Plan;

/** Both directions at once, for long, and every byte compared. */
public final class DuplexBenchmark implements Benchmark {

    private static final int MEGABYTE = 1 << 20;

    @Override
    public String name() {
        return "duplex";
    }

    @Override
    public String purpose() {
        return "64 MB through a TCP link to an echo and back at the same time; fails when a byte differs";
    }

    @Override
    public List<Figure> run(Plan plan) throws Exception {
        List<Figure> figures = new ArrayList<>();
        int megabytes = plan.choose(4, 64);
        long seed = System.nanoTime();
        for (String firmware : Station.PERSONALITIES) {
            try (Station station = Station.unpaced(firmware).join()) {
                figures.add(run(plan, firmware + ", active", station, megabytes, seed));
            }
            try (Station station = Station.unpaced(firmware).join().passive()) {
                figures.add(run(plan, firmware + ", passive", station, megabytes, seed + 1));
            }
        }
        return figures;
    }

    private static Figure run(Plan plan, String what, Station station, int megabytes, long seed) throws Exception {
        plan.say(megabytes + " MB through " + what + ", seed " + seed);
        try (Echoes echoes = new Echoes(station, seed)) {
            long begin = System.nanoTime();
            echoes.exchange((long) megabytes * MEGABYTE);
            double seconds = (System.nanoTime() - begin) / 1e9;
            return new Figure(what + ": identical bytes", megabytes, " MB", new Goal.AtLeast(megabytes), "",
                    Goal.number(megabytes / seconds) + " MB/s each way, seed " + seed);
        }
    }
}
