package org.espbench.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.espbench.modem.time.Time;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A capture goes on in further files and forgets the oldest. */
final class RollingTest {

    private static final long SMALL = Rolling.SMALLEST;

    @Test
    void theFilesTogetherAreOneCapture(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("rolled.pcapng");
        List<Row> live = rolled(file, Rolling.at(SMALL, Long.MAX_VALUE));
        List<Path> files = FileSet.of(file);
        assertThat(files).hasSizeGreaterThan(5).first().isEqualTo(file);
        assertThat(files.get(1).getFileName()).hasToString("rolled.part0002.pcapng");
        assertThat(live).extracting(Row::number).isSorted().doesNotHaveDuplicates();
        for (Path any : List.of(file, files.get(3))) {
            try (Capture opened = CaptureFile.open(any).await(Transcript.LONG)) {
                assertThat(opened.rows(0, 100_000)).isEqualTo(live);
            }
        }
    }

    @Test
    void everyFileCanBeReadWithoutThoseBeforeIt(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("alone.pcapng");
        List<Row> live = rolled(file, Rolling.at(SMALL, Long.MAX_VALUE));
        List<String> said = new ArrayList<>();
        for (Path part : FileSet.of(file)) {
            Path alone = Files.copy(part, folder.resolve("copy.pcapng"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            try (Capture opened = CaptureFile.open(alone).await(Transcript.LONG)) {
                opened.rows(0, 100_000).forEach(row -> said.add(row.kind() + row.text()));
            }
        }
        assertThat(said).isEqualTo(live.stream().map(row -> row.kind() + row.text()).toList());
    }

    @Test
    void theOldestFilesAreDeletedWithinTheBudget(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("budget.pcapng");
        try (LiveCapture capture = LiveCapture.create(file, Rolling.at(SMALL, 4 * SMALL), Time.real(), Transcript::unexpected)) {
            for (int i = 0; i < 40; i++) {
                conversation(i, 20).tell(capture);
                capture.flush();
            }
            assertThat(capture.first()).isPositive();
            assertThat(capture.rows(0, 1)).isEmpty();
            assertThat(capture.rows(capture.first(), 1)).extracting(Row::number).containsExactly(capture.first());
            assertThat(capture.rows(capture.rows() - 1, 1).getFirst().line()).isEqualTo("OK");
            assertThat(file).doesNotExist();
        }
        assertThat(size(folder)).isLessThan(6 * SMALL);
        Path last = FileSet.of(file.resolveSibling(newest(folder))).getLast();
        try (Capture opened = CaptureFile.open(last).await(Transcript.LONG)) {
            assertThat(opened.first()).isZero();
            assertThat(opened.rows()).isPositive();
        }
    }

    @Test
    void aFileEndsWhenItIsOldEnough(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("aged.pcapng");
        Rolling aged = new Rolling(1 << 30, Duration.ofNanos(1), Long.MAX_VALUE);
        try (LiveCapture capture = LiveCapture.create(file, aged, Time.real(), Transcript::unexpected)) {
            for (int i = 0; i < 10; i++) {
                conversation(i, 30).tell(capture);
                capture.flush();
            }
        }
        assertThat(FileSet.of(file)).hasSizeGreaterThan(2);
    }

    @Test
    void anUnreasonableWishIsRefused() {
        assertThatThrownBy(() -> Rolling.at(1, 100)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Rolling.at(SMALL, SMALL)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Row> rolled(Path file, Rolling rolling) throws CaptureException {
        try (LiveCapture capture = LiveCapture.create(file, rolling, Time.real(), Transcript::unexpected)) {
            for (int i = 0; i < 20; i++) {
                conversation(i, 30).tell(capture);
            }
            capture.flush();
            return capture.rows(0, 100_000);
        }
    }

    private static Transcript conversation(int number, int times) {
        Transcript transcript = new Transcript();
        if (number == 0) {
            transcript.opened().host("ATE0\r\n").module("ATE0\r\r\n\r\nOK\r\n").host("AT+CIPMUX=1\r\n").module("\r\nOK\r\n").module("2,CONNECT\r\n");
        }
        for (int i = 0; i < times; i++) {
            transcript.host("AT+CIPSEND=2,3\r\n").module("\r\nOK\r\n> ").host("abc").module("\r\nRecv 3 bytes\r\n\r\nSEND OK\r\n");
            transcript.module("\r\n+IPD,2,").module("5:x\r\nyz").host("AT\r\n").module("\r\nOK\r\n");
        }
        return transcript;
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(each -> each.toString().endsWith(".pcapng")).mapToLong(each -> each.toFile().length()).sum();
        }
    }

    private static Path newest(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(each -> each.toString().endsWith(".pcapng")).map(Path::getFileName).sorted().toList().getLast();
        }
    }
}
