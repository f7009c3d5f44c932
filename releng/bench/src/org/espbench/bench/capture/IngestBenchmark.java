package org.espbench.bench.capture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;

import org.espbench.bench.Ratios;
import org.espbench.cli.bench.Benchmark;
import org.espbench.cli.bench.Figure;
import org.espbench.cli.bench.Goal;
import org.espbench.cli.bench.Plan;
import org.espbench.modem.time.Time;
import org.espbench.traffic.LiveCapture;

/** What a capture takes from a port's tap. */
public final class IngestBenchmark implements Benchmark {

    private static final double GOAL = 300e6;

    @Override
    public String name() {
        return "ingest";
    }

    @Override
    public String purpose() {
        return "a capture written as fast as it takes what a tap tells, against writing the same number of bytes and nothing else";
    }

    @Override
    public List<Figure> run(Plan plan) throws Exception {
        int rounds = plan.choose(3, 9);
        int talks = plan.choose(200_000, 1_000_000);
        double[] records = new double[rounds];
        double[] streamed = new double[rounds];
        double[] disk = new double[rounds];
        double[] goal = new double[rounds];
        long length = plan.choose(256, 2048) * 1_000_000L;
        Path folder = Files.createTempDirectory("espbench-ingest");
        for (int round = -2; round < rounds; round++) {
            plan.say("round " + round);
            double talked = talk(folder, talks);
            double stream = stream(folder, length);
            double plain = plain(folder, length);
            if (round >= 0) {
                records[round] = talked;
                streamed[round] = stream;
                disk[round] = plain;
                goal[round] = Math.min(GOAL, plain);
            }
        }
        Files.delete(folder);
        return List.of(
                new Figure("records of a conversation", Ratios.median(records), "/s", new Goal.AtLeast(1e6), spread(records), ""),
                Ratios.of(streamed, goal).times("stream of 2 kB payloads / 300 MB/s or the disk's own speed, whichever is less", new Goal.AtLeast(1),
                        String.format(Locale.ROOT, "%.0f MB/s; the disk alone %.0f MB/s", Ratios.median(streamed) / 1e6, Ratios.median(disk) / 1e6)));
    }

    private static String spread(double[] values) {
        return Goal.number(Ratios.quantile(values, 0.25)) + " - " + Goal.number(Ratios.quantile(values, 0.75));
    }

    /** Records a second. */
    private static double talk(Path folder, int talks) throws IOException {
        Path file = folder.resolve("talk.pcapng");
        try (LiveCapture capture = LiveCapture.create(file, Time.real(), IngestBenchmark::failed)) {
            long begin = System.nanoTime();
            Traffic traffic = new Traffic(capture);
            for (int i = 0; i < talks; i++) {
                traffic.talk(50, i);
            }
            capture.write();
            double seconds = (System.nanoTime() - begin) / 1e9;
            if (Files.size(file) < traffic.bytes() + 5L * talks * 40) {
                throw new IOException("not everything was captured");
            }
            return 5.0 * talks / seconds;
        } finally {
            delete(folder);
        }
    }

    /** Bytes a second, of the file. */
    private static double stream(Path folder, long length) throws IOException {
        Path file = folder.resolve("stream.pcapng");
        byte[] record = Traffic.payload(2048);
        try (LiveCapture capture = LiveCapture.create(file, Time.real(), IngestBenchmark::failed)) {
            long begin = System.nanoTime();
            Traffic traffic = new Traffic(capture);
            while (traffic.bytes() < length) {
                traffic.stream(record);
            }
            capture.write();
            double seconds = (System.nanoTime() - begin) / 1e9;
            if (Files.size(file) < traffic.bytes()) {
                throw new IOException("not everything was captured");
            }
            return Files.size(file) / seconds;
        } finally {
            delete(folder);
        }
    }

    private static double plain(Path folder, long length) throws IOException {
        ByteBuffer chunk = ByteBuffer.allocateDirect(1 << 20);
        long begin = System.nanoTime();
        try (FileChannel channel = FileChannel.open(folder.resolve("plain"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (long at = 0; at < length; at += chunk.capacity()) {
                channel.write(chunk.clear());
            }
            return length / ((System.nanoTime() - begin) / 1e9);
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    private static void failed(Exception e) {
        throw new IllegalStateException(e);
    }
}
