package org.espbench.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopyJobTest {

    private final List<Optional<String>> copied = new ArrayList<>();

    private static Selected rows(MemoryCapture capture, long from, long count, CopyForm form, TimeMode mode) {
        return new Selected(new WholeListing(capture), from, count, form, mode, new TimeText(ZoneOffset.UTC));
    }

    private void copy(MemoryCapture capture, long from, long count, TimeMode mode) {
        new CopyJob(rows(capture, from, count, CopyForm.TEXT, mode), copied::add).run(new NullProgressMonitor());
    }

    @Test
    void copiesExactlyTheRowsAskedFor() {
        copy(new MemoryCapture(5000, "x"), 10, 2500, TimeMode.ABSOLUTE);
        List<String> lines = copied.getFirst().orElseThrow().lines().toList();
        assertThat(lines).hasSize(2500);
        assertThat(lines.getFirst()).isEqualTo("10:00:10.000  \u2192  link 4     1  x");
        assertThat(lines.getLast()).startsWith("10:41:49.000");
    }

    @Test
    void countsTheFirstRowsTimeFromTheOneBeforeIt() {
        copy(new MemoryCapture(100, "x"), 10, 2, TimeMode.DELTA);
        assertThat(copied.getFirst().orElseThrow().lines()).allSatisfy(line -> assertThat(line).startsWith("      +1.000"));
    }

    @Test
    void saysWhenItIsTooMuchRatherThanCopyingAPart() {
        copy(new MemoryCapture(Long.MAX_VALUE / 2, "x".repeat(500)), 0, Long.MAX_VALUE / 2, TimeMode.ABSOLUTE);
        assertThat(copied).containsExactly(Optional.empty());
    }

    private String bytes(CopyForm form, String text, long count) {
        new CopyJob(rows(new MemoryCapture(100, text), 3, count, form, TimeMode.ABSOLUTE), copied::add).run(new NullProgressMonitor());
        return copied.getLast().orElseThrow().replace(System.lineSeparator(), "\n");
    }

    @Test
    void bytesOfAllRowsAreJoined() {
        assertThat(bytes(CopyForm.HEX, "a\r\n", 2)).isEqualTo("61 0d 0a 61 0d 0a\n");
        assertThat(bytes(CopyForm.HEX, "0123456789abcdef", 2)).isEqualTo("""
                30 31 32 33 34 35 36 37 38 39 61 62 63 64 65 66
                30 31 32 33 34 35 36 37 38 39 61 62 63 64 65 66
                """);
        assertThat(bytes(CopyForm.C, "\u00e9", 2)).isEqualTo("""
                static const unsigned char traffic[] = {
                    0xc3, 0xa9, 0xc3, 0xa9
                };
                """);
        assertThat(bytes(CopyForm.JAVA, "a\u00e9bcd", 2)).isEqualTo("""
                byte[] traffic = {
                    0x61, (byte) 0xc3, (byte) 0xa9, 0x62, 0x63, 0x64, 0x61, (byte) 0xc3,
                    (byte) 0xa9, 0x62, 0x63, 0x64
                };
                """);
    }

    @Test
    void aFileTakesAnyLengthAndIsGoneWhenCancelled(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("rows.txt");
        new SaveJob(rows(new MemoryCapture(60_000, "x".repeat(300)), 0, 60_000, CopyForm.TEXT, TimeMode.ABSOLUTE), file).run(new NullProgressMonitor());
        assertThat(Files.size(file)).isGreaterThan(CopyJob.LIMIT);
        NullProgressMonitor cancelled = new NullProgressMonitor();
        cancelled.setCanceled(true);
        new SaveJob(rows(new MemoryCapture(60_000, "x"), 0, 60_000, CopyForm.TEXT, TimeMode.ABSOLUTE), file).run(cancelled);
        assertThat(file).doesNotExist();
    }
}
