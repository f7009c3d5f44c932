package org.espbench.bench.paced;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

import org.espbench.bench.Ratios;
import org.espbench.bench.paced.Course.Lap;
import org.espbench.bench.paced.Course.Way;
import org.espbench.cli.bench.Benchmark;
import org.espbench.cli.bench.Figure;
import org.espbench.cli.bench.Goal;
import org.espbench.cli.bench.Plan;

/** A megabyte out, in, and both at once over lines of three rates. */
public final class PacedBenchmark implements Benchmark {

    private static final int MEGABYTE = 1 << 20;
    private static final int SLOW = 115_200;
    private static final int MIDDLE = 921_600;
    private static final int FAST = 3_000_000;
    private static final int WARM_UP = 4_500_000;

    private interface Run {
        Lap run(Course course) throws Exception;
    }

    /** One kind of run and its rounds. */
    private record Lane(Personality personality, int baud, String way, Run run, List<Lap> laps) {

        Lane(Personality personality, int baud, String way, Run run) {
            this(personality, baud, way, run, new ArrayList<>());
        }

        Figure figure(String direction, Function<Lap, Way> way, int size) {
            double[] ideal = laps.stream().map(way).mapToDouble(Way::ideal).toArray();
            double[] taken = laps.stream().map(way).mapToDouble(Way::taken).toArray();
            double rate = size * 1e6 / Ratios.median(taken);
            return Ratios.of(ideal, taken).percent(personality.firmware() + " at " + baud + ": " + direction, new Goal.AtLeast(baud == FAST ? 94 : 97),
                    Goal.number(rate) + " KB/s of " + Goal.number(size * 1e6 / Ratios.median(ideal)) + "; " + taken.length + " x " + size / 1024 + " KB");
        }
    }

    @Override
    public String name() {
        return "paced";
    }

    @Override
    public String purpose() {
        return "a megabyte out, in and both at once over a line of 115200, 921600 and 3000000 baud, against what line and protocol allow";
    }

    @Override
    public List<Figure> run(Plan plan) throws Exception {
        List<Figure> figures = new ArrayList<>();
        warmUp(plan);
        for (int baud : new int[] {SLOW, MIDDLE, FAST}) {
            int size = plan.choose(baud == SLOW ? MEGABYTE / 32 : MEGABYTE / 4, MEGABYTE);
            List<Lane> lanes = new ArrayList<>();
            for (Personality personality : List.of(Personality.NONOS, Personality.ESP_AT)) {
                lanes.add(new Lane(personality, baud, "out", Course::out));
                lanes.add(new Lane(personality, baud, "in", Course::in));
                lanes.add(new Lane(personality, baud, "both", Course::both));
            }
            for (int round = 1; round <= plan.choose(1, baud == SLOW ? 2 : baud == FAST ? 5 : 3); round++) {
                plan.say(baud + " baud, round " + round);
                // A slow line leaves the machine idle: all runs beside each other disturb none of them.
                race(lanes, size, baud == SLOW ? lanes.size() : 1);
            }
            for (Lane lane : lanes) {
                if (!lane.way().equals("in")) {
                    figures.add(lane.figure(lane.way().equals("both") ? "out while in" : "out", Lap::out, size));
                }
                if (!lane.way().equals("out")) {
                    figures.add(lane.figure(lane.way().equals("both") ? "in while out" : "in", Lap::in, size));
                }
            }
        }
        return figures;
    }

    /** A slow line would measure code that has not been compiled yet: it comes by too seldom. */
    private static void warmUp(Plan plan) throws Exception {
        plan.say("warming up");
        for (int turn = 0; turn < 2; turn++) {
            for (Personality personality : List.of(Personality.NONOS, Personality.ESP_AT)) {
                try (Course course = new Course(personality, WARM_UP, MEGABYTE)) {
                    course.both();
                }
            }
        }
    }

    private static void race(List<Lane> lanes, int size, int atOnce) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(atOnce);
        try {
            List<Callable<Lap>> runs = new ArrayList<>();
            for (Lane lane : lanes) {
                runs.add(() -> {
                    try (Course course = new Course(lane.personality(), lane.baud(), size)) {
                        return lane.run().run(course);
                    }
                });
            }
            List<Future<Lap>> laps = threads.invokeAll(runs);
            for (int i = 0; i < lanes.size(); i++) {
                lanes.get(i).laps().add(laps.get(i).get());
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
