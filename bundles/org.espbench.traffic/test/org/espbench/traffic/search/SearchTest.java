package org.espbench.traffic.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

import org.espbench.modem.time.Time;
import org.espbench.traffic.Capture;
import org.espbench.traffic.CaptureException;
import org.espbench.traffic.CaptureFile;
import org.espbench.traffic.Direction;
import org.espbench.traffic.Lane;
import org.espbench.traffic.LiveCapture;
import org.espbench.traffic.Progress;
import org.espbench.traffic.Rolling;
import org.espbench.traffic.Row;
import org.espbench.traffic.Transcript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SearchTest {

    private static final long SEED = 4711;

    @Test
    void aViewHasTheRowsThatTheFilterAccepts(@TempDir Path folder) throws CaptureException {
        try (Capture capture = CaptureFile.open(traffic(folder.resolve("view.pcapng"), Rolling.NEVER)).await(Transcript.LONG)) {
            List<Row> all = capture.rows(0, 1_000_000);
            assertThat(all.size()).isGreaterThan(3500);
            assertView(capture, all, Filter.ALL, row -> true);
            assertView(capture, all, Filter.ALL.withLanes(EnumSet.of(Lane.LINK)), row -> row.lane() == Lane.LINK);
            assertView(capture, all, Filter.ALL.withLinks(Set.of(3)), row -> row.link() == 3);
            assertView(capture, all, Filter.ALL.withDirections(EnumSet.of(Direction.TO_MODULE)).withLinks(Set.of(-1)),
                    row -> row.direction() == Direction.TO_MODULE && row.link() == -1);
            assertView(capture, all, Filter.ALL.withErrorsOnly(true), Row::error);
            assertView(capture, all, Filter.ALL.with(Needle.text("needle 77 ", false)), row -> text(capture, row).contains("needle 77 "));
            assertView(capture, all, Filter.ALL.with(Needle.text("NEEDLE 7", true)), row -> text(capture, row).contains("needle 7"));
            assertView(capture, all, Filter.ALL.with(Needle.regex("needle \\d*5 x", false)).withLinks(Set.of(0, 1)),
                    row -> text(capture, row).matches("(?s).*needle \\d*5 x.*") && row.link() >= 0 && row.link() <= 1);
            assertView(capture, all, Filter.ALL.with(Needle.hex("6e 65 65 64 6c 65 20 31")), row -> text(capture, row).contains("needle 1"));
            assertView(capture, all, Filter.ALL.with(Needle.text("opened SIM", true)), row -> row.text().startsWith("Opened sim"));
            assertView(capture, all, Filter.ALL.with(Needle.text("nowhere", true)), row -> false);
        }
    }

    @Test
    void theFinderGoesFromHitToHitBothWaysAcrossFilesAndRecordEnds(@TempDir Path folder) throws CaptureException {
        Path file = traffic(folder.resolve("find.pcapng"), Rolling.at(16 * 1024, Long.MAX_VALUE));
        try (Capture capture = CaptureFile.open(file).await(Transcript.LONG)) {
            List<Row> all = capture.rows(0, 1_000_000);
            Needle needle = Needle.text("needle 12", false);
            List<Long> expected = all.stream().filter(row -> text(capture, row).contains("needle 12")).map(Row::number).toList();
            assertThat(expected).hasSizeGreaterThan(3);
            Finder finder = new Finder(capture, Filter.ALL, needle);
            List<Long> forward = new ArrayList<>();
            for (OptionalLong at = finder.next(0, Progress.NONE); at.isPresent(); at = finder.next(at.getAsLong() + 1, Progress.NONE)) {
                forward.add(at.getAsLong());
            }
            assertThat(forward).isEqualTo(expected);
            List<Long> backward = new ArrayList<>();
            for (OptionalLong at = finder.previous(capture.rows(), Progress.NONE); at.isPresent();
                    at = finder.previous(at.getAsLong() - 1, Progress.NONE)) {
                backward.addFirst(at.getAsLong());
            }
            assertThat(backward).isEqualTo(expected);
            assertThat(finder.count(Progress.NONE)).isEqualTo(expected.size());
        }
    }

    @Test
    void aViewGrowsWithTheCapture(@TempDir Path folder) throws CaptureException {
        try (LiveCapture capture = LiveCapture.create(folder.resolve("grows.pcapng"), Time.real(), Transcript::unexpected)) {
            RowView view = new RowView(capture, Filter.ALL.with(Needle.text("GMR", false)));
            for (int i = 1; i <= 30; i++) {
                new Transcript().host("AT+GMR\r\n").module("\r\nOK\r\n").host("AT\r\n").module("\r\nOK\r\n").tell(capture);
                capture.flush();
                assertThat(view.extend(Progress.NONE)).isTrue();
                assertThat(view.size()).isEqualTo(i);
                assertThat(view.considered()).isEqualTo(capture.rows());
            }
            assertThat(view.rows(28, 10)).extracting(Row::line).containsExactly("AT+GMR", "AT+GMR");
        }
    }

    @Test
    void workIsCancelledWhenAsked(@TempDir Path folder) throws CaptureException {
        try (Capture capture = CaptureFile.open(traffic(folder.resolve("cancel.pcapng"), Rolling.NEVER)).await(Transcript.LONG)) {
            Progress impatient = new Progress() {
                private int asked;

                @Override
                public void reached(long part, long whole) {
                    assertThat(part).isBetween(0L, whole);
                }

                @Override
                public boolean cancelled() {
                    return ++asked > 2;
                }
            };
            RowView view = new RowView(capture, Filter.ALL);
            assertThat(view.extend(impatient)).isFalse();
            assertThat(view.considered()).isPositive().isLessThan(capture.rows());
            assertThat(view.extend(Progress.NONE)).isTrue();
            assertThat(view.size()).isEqualTo(capture.rows());
        }
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> Needle.hex("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Needle.hex("12 3")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Needle.regex("(", false)).isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertView(Capture capture, List<Row> all, Filter filter, Predicate<Row> predicate) throws CaptureException {
        List<Row> expected = all.stream().filter(predicate).toList();
        RowView view = new RowView(capture, filter);
        assertThat(view.extend(Progress.NONE)).isTrue();
        assertThat(view.size()).as("%s", filter).isEqualTo(expected.size());
        assertThat(view.rows(0, all.size()).equals(expected)).as("%s", filter).isTrue();
        Random random = new Random(SEED);
        for (int i = 0; i < 20 && !expected.isEmpty(); i++) {
            int from = random.nextInt(expected.size());
            int count = random.nextInt(70);
            assertThat(view.rows(from, count)).isEqualTo(expected.subList(from, Math.min(expected.size(), from + count)));
            assertThat(view.number(from)).isEqualTo(expected.get(from).number());
            assertThat(view.position(expected.get(from).number())).isEqualTo(from);
        }
        assertThat(view.position(capture.rows())).isEqualTo(expected.size());
    }

    private static String text(Capture capture, Row row) {
        try {
            return new String(capture.bytes(row), StandardCharsets.ISO_8859_1);
        } catch (CaptureException e) {
            throw new AssertionError(e);
        }
    }

    private static Path traffic(Path file, Rolling rolling) throws CaptureException {
        Random random = new Random(SEED);
        Transcript transcript = new Transcript().opened().host("ATE0\r\n").module("ATE0\r\r\n\r\nOK\r\n").host("AT+CIPMUX=1\r\n").module("\r\nOK\r\n");
        for (int i = 0; i < 1000; i++) {
            int link = random.nextInt(5);
            String payload = "some needle " + random.nextInt(200) + " x " + "y".repeat(random.nextInt(60));
            String header = "\r\n+IPD," + link + ',' + payload.length() + ':';
            int cut = random.nextInt(payload.length());
            transcript.module(header + payload.substring(0, cut));
            if (i % 7 == 0) {
                transcript.host("AT+CW").host("JAP?\r\n");
            }
            transcript.module(payload.substring(cut));
            if (i % 7 == 0) {
                transcript.module("No AP\r\n\r\nOK\r\n");
            }
            if (i % 3 == 0) {
                transcript.host("AT+CIPSEND=" + link + ",3\r\n").module("\r\nOK\r\n> ").host("abc").module("\r\nRecv 3 bytes\r\n\r\nSEND OK\r\n");
            }
            if (i % 11 == 0) {
                transcript.host("AT+NO\r\n").module("\r\nERROR\r\n");
            }
        }
        try (LiveCapture capture = LiveCapture.create(file, rolling, Time.real(), Transcript::unexpected)) {
            transcript.closed().tell(capture);
        }
        return file;
    }
}
