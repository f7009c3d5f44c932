package org.espbench.traffic.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;

import org.espbench.traffic.Capture;
import org.espbench.traffic.CaptureFile;
import org.espbench.traffic.Progress;
import org.espbench.traffic.Transcript;
import org.espbench.traffic.search.Filter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SliceTest {

    @Test
    void onlyTheRowsOfASliceAreWritten(@TempDir Path folder) throws IOException {
        try (Capture capture = CaptureFile.open(Transcript.tutorial().captured(folder.resolve("all.pcapng"))).await(Transcript.LONG)) {
            new RowExport(capture, Filter.ALL, ZoneOffset.UTC).csv(folder.resolve("all.csv"), Progress.NONE);
            new RowExport(new Slice(capture, 5, 9), Filter.ALL, ZoneOffset.UTC).csv(folder.resolve("some.csv"), Progress.NONE);
            List<String> all = Files.readAllLines(folder.resolve("all.csv"));
            assertThat(Files.readAllLines(folder.resolve("some.csv"))).containsExactly(all.get(0), all.get(6), all.get(7), all.get(8), all.get(9));
        }
    }

    @Test
    void aSliceBeyondTheEndOrOfNothingIsEmpty(@TempDir Path folder) throws IOException {
        try (Capture capture = CaptureFile.open(Transcript.tutorial().captured(folder.resolve("all.pcapng"))).await(Transcript.LONG);
                Slice nothing = new Slice(capture, 7, 7);
                Slice beyond = new Slice(capture, capture.rows() - 1, capture.rows() + 50)) {
            assertThat(nothing.rows(0, 100)).isEmpty();
            assertThat(beyond.rows(0, 10_000)).hasSize(1);
            assertThat(beyond.rows()).isEqualTo(capture.rows());
            assertThat(FlowExport.write(nothing, folder.resolve("none.pcapng"), Progress.NONE)).isTrue();
        }
    }
}
