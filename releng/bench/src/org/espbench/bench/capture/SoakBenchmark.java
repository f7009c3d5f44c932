package org.espbench.bench.capture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.espbench.cli.bench.Benchmark;
import org.espbench.cli.bench.Figure;
import org.espbench.cli.bench.Goal;
import org.espbench.cli.bench.Plan;
import org.espbench.modem.time.Time;
import org.espbench.traffic.LiveCapture;
import org.espbench.traffic.Progress;
import org.espbench.traffic.Rolling;
import org.espbench.traffic.search.Filter;
import org.espbench.traffic.search.RowView;

/** As many bytes as a line at 115200 baud carries both ways in 24 hours, through one capture that rolls. */
public final class SoakBenchmark implements Benchmark {

    private static final long DAY = 2L * 11_520 * 86_400;
    private static final long FILE = 64L << 20;
    private static final long BUDGET = 512L << 20;
    private static final double MEGA = 1 << 20;

    @Override
    public String name() {
        return "soak";
    }

    @Override
    public String purpose() {
        return "a day of a line at 115200 baud through one capture that keeps 512 MB: what is lost, what memory and disk it takes";
    }

    @Override
    public List<Figure> run(Plan plan) throws Exception {
        long bytes = plan.quick() ? DAY / 20 : DAY;
        Path folder = Files.createTempDirectory("espbench-soak");
        long before = heap();
        long heap = 0;
        long disk = 0;
        long errors;
        long rows;
        try (LiveCapture capture = LiveCapture.create(folder.resolve("soak.pcapng"), Rolling.at(FILE, BUDGET), Time.real(), e -> {
            throw new IllegalStateException(e);
        })) {
            Traffic traffic = new Traffic(capture);
            RowView view = new RowView(capture, Filter.ALL.withErrorsOnly(true));
            long next = 0;
            for (int i = 0; traffic.bytes() < bytes; i++) {
                traffic.talk(120, i);
                if (i % 20_000 == 0) {
                    capture.flush();
                    view.extend(Progress.NONE);
                }
                if (traffic.bytes() > next) {
                    next += bytes / 20;
                    plan.say(String.format(Locale.ROOT, "%.0f %%", 100.0 * traffic.bytes() / bytes));
                    heap = Math.max(heap, heap() - before);
                    disk = Math.max(disk, size(folder));
                }
            }
            capture.flush();
            view.extend(Progress.NONE);
            errors = view.size();
            rows = capture.rows();
        } finally {
            try (var files = Files.list(folder)) {
                for (Path each : files.toList()) {
                    Files.delete(each);
                }
            }
            Files.delete(folder);
        }
        String what = String.format(Locale.ROOT, "%.0f MB, %d rows", bytes / 1e6, rows);
        return List.of(new Figure("errors seen", errors, "", new Goal.AtMost(0), "", what),
                new Figure("heap", heap / MEGA, " MB", new Goal.AtMost(64), "", ""),
                new Figure("disk / budget", (double) disk / BUDGET, "x", new Goal.AtMost(1.1), "", "index included"));
    }

    private static long size(Path folder) throws IOException {
        long size = 0;
        try (var files = Files.list(folder)) {
            for (Path each : files.toList()) {
                size += Files.size(each);
            }
        }
        return size;
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
