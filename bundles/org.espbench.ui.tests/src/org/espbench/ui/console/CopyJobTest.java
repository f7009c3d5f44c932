package org.espbench.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;

class CopyJobTest {

    private final List<Optional<String>> copied = new ArrayList<>();

    private void copy(MemoryCapture capture, long from, long count, TimeMode mode) {
        new CopyJob(new WholeListing(capture), from, count, mode, new TimeText(ZoneOffset.UTC), copied::add).run(new NullProgressMonitor());
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
}
