package org.espbench.bench.endurance;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

import org.espbench.bench.station.Station;
import org.espbench.cli.bench.Benchmark;
import org.espbench.cli.bench.Figure;
import org.espbench.cli.bench.Goal;
import org.espbench.cli.bench.Plan;

/** What stays in memory of what has passed through. */
public final class MemoryBenchmark implements Benchmark {

    private static final double MEGABYTE = 1 << 20;
    private static final int PARTS = 10;

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public String purpose() {
        return "the live heap of driver and simulator after a tenth and after all of 1 GB in each direction";
    }

    @Override
    public List<Figure> run(Plan plan) throws Exception {
        List<Figure> figures = new ArrayList<>();
        long part = plan.choose(2, 1024 / PARTS + 1) * (long) MEGABYTE;
        long seed = System.nanoTime();
        for (String firmware : Station.PERSONALITIES) {
            try (Station station = Station.unpaced(firmware).join(); Echoes echoes = new Echoes(station, seed)) {
                double[] live = new double[PARTS];
                for (int i = 0; i < PARTS; i++) {
                    plan.say(firmware + ": part " + (i + 1) + " of " + PARTS + ", seed " + seed);
                    echoes.exchange(part);
                    live[i] = live();
                }
                figures.add(new Figure(firmware + ": live heap at 100 % less that at 10 % of " + Goal.number(PARTS * part / MEGABYTE) + " MB each way",
                        Math.abs(live[PARTS - 1] - live[0]), " MB", new Goal.AtMost(2), "", Goal.number(live[0]) + " / " + Goal.number(live[PARTS - 1]) + " MB"));
            }
        }
        return figures;
    }

    /** Megabytes that are in use after a collection. */
    private static double live() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE;
    }
}
