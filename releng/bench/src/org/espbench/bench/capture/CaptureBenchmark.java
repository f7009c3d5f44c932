package org.espbench.bench.capture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;

import org.espbench.bench.Ratios;
import org.espbench.cli.bench.Benchmark;
import org.espbench.cli.bench.Figure;
import org.espbench.cli.bench.Goal;
import org.espbench.cli.bench.Plan;
import org.espbench.modem.time.Time;
import org.espbench.traffic.Capture;
import org.espbench.traffic.CaptureFile;
import org.espbench.traffic.LiveCapture;
import org.espbench.traffic.Progress;
import org.espbench.traffic.search.Filter;
import org.espbench.traffic.search.Finder;
import org.espbench.traffic.search.Needle;
import org.espbench.traffic.search.RowView;

/** A capture of ten million records, opened and looked at. */
public final class CaptureBenchmark implements Benchmark {

    private static final int PAGE = 60;
    private static final Duration LONGEST = Duration.ofMinutes(20);
    private static final double MEGA = 1 << 20;

    @Override
    public String name() {
        return "capture";
    }

    @Override
    public String purpose() {
        return "opening, paging, searching and filtering a capture of ten million records (a million with --quick), against grep and tshark";
    }

    @Override
    public List<Figure> run(Plan plan) throws Exception {
        Path folder = Files.createTempDirectory("espbench-capture");
        Path file = folder.resolve("large.pcapng");
        try {
            plan.say("writing");
            write(file, plan.choose(200_000, 2_000_000));
            return measure(plan, file);
        } finally {
            try (var files = Files.list(folder)) {
                for (Path each : files.toList()) {
                    Files.delete(each);
                }
            }
            Files.delete(folder);
        }
    }

    private static void write(Path file, int talks) throws IOException {
        try (LiveCapture capture = LiveCapture.create(file, Time.real(), e -> {
            throw new IllegalStateException(e);
        })) {
            Traffic traffic = new Traffic(capture);
            for (int i = 0; i < talks; i++) {
                traffic.talk(180, i);
                if (i % 10_000 == 0) {
                    // What is measured here is reading: nothing may be lost to a machine that is busy.
                    capture.write();
                }
            }
            traffic.needle();
            capture.write();
        }
        try (CaptureFile capture = CaptureFile.open(file)) {
            capture.await(LONGEST);
        }
    }

    private static List<Figure> measure(Plan plan, Path file) throws Exception {
        int rounds = plan.choose(3, 9);
        double[] open = new double[rounds];
        double[] unsaved = new double[rounds];
        double[] search = new double[rounds];
        double[] grep = new double[rounds];
        double[] filter = new double[rounds];
        double[] firstPage = new double[rounds];
        double[] firstHit = new double[rounds];
        List<Double> pages = new ArrayList<>();
        long before = heap();
        long heap = 0;
        Path index = file.resolveSibling(file.getFileName() + ".index");
        Path aside = file.resolveSibling("aside");
        for (int round = 0; round < rounds; round++) {
            plan.say("round " + round);
            long begin = System.nanoTime();
            try (CaptureFile capture = CaptureFile.open(file)) {
                capture.rows(Math.max(0, capture.rows() - PAGE), PAGE);
                open[round] = seconds(begin);
                capture.await(LONGEST);
                page(capture, pages, round);
                Finder finder = new Finder(capture, Filter.ALL, Needle.text(Traffic.NEEDLE, false));
                begin = System.nanoTime();
                OptionalLong hit = finder.next(0, Progress.NONE);
                search[round] = seconds(begin);
                if (hit.isEmpty() || finder.next(hit.getAsLong() + 1, Progress.NONE).isPresent()) {
                    throw new IOException("the needle was not found once");
                }
                begin = System.nanoTime();
                new Finder(capture, Filter.ALL, Needle.text("humidity", false)).next(capture.rows() / 2, Progress.NONE);
                firstHit[round] = seconds(begin);
                begin = System.nanoTime();
                RowView view = new RowView(capture, Filter.ALL.withLinks(Set.of(1)));
                view.extend(Progress.NONE);
                filter[round] = seconds(begin);
                begin = System.nanoTime();
                view.rows(view.size() / 2, PAGE);
                firstPage[round] = seconds(begin);
                heap = Math.max(heap, heap() - before);
            }
            grep[round] = run("grep", "-c", Traffic.NEEDLE.substring(0, 7), file.toString());
            Files.move(index, aside);
            begin = System.nanoTime();
            try (CaptureFile capture = CaptureFile.open(file)) {
                while (capture.rows() < PAGE && capture.growing()) {
                    Thread.onSpinWait();
                }
                capture.rows(0, PAGE);
                unsaved[round] = seconds(begin);
            }
            Files.move(aside, index, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        List<Figure> figures = new ArrayList<>();
        String size = String.format(Locale.ROOT, "%.0f MB", Files.size(file) / 1e6);
        figures.add(amount("open to the last page, index saved", open, 1, " s", 1, size));
        figures.add(amount("open to the first page, no index", unsaved, 1, " s", 1, size));
        figures.add(amount("a page of 60 rows from anywhere", pages.stream().mapToDouble(Double::doubleValue).toArray(), 1000, " ms", 1,
                pages.size() + " pages"));
        figures.add(Ratios.of(search, grep).times("literal search over the whole capture / grep -c", new Goal.AtMost(2),
                String.format(Locale.ROOT, "%.2f s / %.2f s", Ratios.median(search), Ratios.median(grep))));
        figures.add(amount("a hit that is near", firstHit, 1000, " ms", 100, ""));
        figures.add(amount("filter to one link", filter, 1, " s", 1, ""));
        figures.add(amount("a page of the filtered rows", firstPage, 1000, " ms", 50, ""));
        figures.add(new Figure("heap with all that", heap / MEGA, " MB", new Goal.AtMost(64), "", ""));
        if (Files.isExecutable(Path.of("/usr/bin/tshark"))) {
            plan.say("tshark");
            double tshark = run("tshark", "-r", file.toString(), "-Y", "frame contains \"" + Traffic.NEEDLE + "\"");
            figures.add(new Figure("tshark -Y / literal search", tshark / Ratios.median(search), "x", new Goal.AtLeast(20), "",
                    String.format(Locale.ROOT, "%.1f s / %.2f s", tshark, Ratios.median(search))));
        }
        return figures;
    }

    private static void page(Capture capture, List<Double> pages, int round) throws IOException {
        Random random = new Random(round);
        for (int i = 0; i < 500; i++) {
            long from = (long) (random.nextDouble() * (capture.rows() - PAGE));
            long begin = System.nanoTime();
            capture.rows(from, PAGE);
            if (round > 0 || i >= 250) {
                pages.add(seconds(begin));
            }
        }
    }

    private static Figure amount(String what, double[] values, double scale, String unit, double goal, String absolute) {
        String spread = Goal.number(Ratios.quantile(values, 0.25) * scale) + " - " + Goal.number(Ratios.quantile(values, 0.75) * scale);
        return new Figure(what, Ratios.median(values) * scale, unit, new Goal.AtMost(goal), spread, absolute);
    }

    private static double run(String... command) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        process.waitFor();
        return seconds(begin);
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
