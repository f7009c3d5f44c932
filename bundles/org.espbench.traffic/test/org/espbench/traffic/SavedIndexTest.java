package org.espbench.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.espbench.modem.time.Time;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was found in a capture once is kept beside it, and believed only while it fits. */
final class SavedIndexTest {

    @Test
    void anOpenedCaptureIsThereAtOnceWhenItsIndexIs(@TempDir Path folder) throws IOException {
        Path file = lengthy(folder.resolve("saved.pcapng"));
        try (Capture opened = CaptureFile.open(file).await(Transcript.LONG)) {
            long rows = opened.rows();
            try (Capture again = CaptureFile.open(file)) {
                assertThat(again.rows()).isEqualTo(rows);
                assertThat(again.rows(rows - 5, 5)).isEqualTo(opened.rows(rows - 5, 5));
            }
        }
    }

    @Test
    void anIndexCutAnywhereOrChangedIsMadeAgain(@TempDir Path folder) throws IOException {
        Path file = lengthy(folder.resolve("cut.pcapng"));
        Path index = folder.resolve("cut.pcapng.index");
        byte[] whole = Files.readAllBytes(index);
        List<Row> all = rows(file);
        long seed = 77;
        Random random = new Random(seed);
        for (int i = 0; i < 40; i++) {
            byte[] changed = Arrays.copyOf(whole, i == 0 ? 0 : random.nextInt(whole.length));
            if (changed.length > 0 && i % 2 == 0) {
                changed[random.nextInt(changed.length)] ^= 1;
            }
            Files.write(index, changed);
            assertThat(rows(file)).as("seed %d, round %d", seed, i).isEqualTo(all);
        }
    }

    @Test
    void theIndexOfAnotherCaptureIsNotBelieved(@TempDir Path folder) throws IOException {
        Path file = lengthy(folder.resolve("one.pcapng"));
        Path other = Transcript.tutorial().captured(folder.resolve("other.pcapng"));
        List<Row> all = rows(other);
        Files.copy(folder.resolve("one.pcapng.index"), folder.resolve("other.pcapng.index"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThat(rows(other)).isEqualTo(all);
        assertThat(rows(file)).hasSizeGreaterThan(all.size());
    }

    @Test
    void aCaptureThatIsStillWrittenCanBeOpenedBesideItself(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("live.pcapng");
        try (LiveCapture live = LiveCapture.create(file, Time.real(), Transcript::unexpected)) {
            for (int i = 0; i < 20; i++) {
                Transcript.tutorial().tell(live);
                live.flush();
                try (Capture opened = CaptureFile.open(file).await(Transcript.LONG)) {
                    assertThat(opened.rows(0, 1_000_000)).isEqualTo(live.rows(0, 1_000_000));
                }
            }
        }
        assertThat(rows(file)).isNotEmpty();
    }

    @Test
    void keysSayWhatTheRowsAre(@TempDir Path folder) throws IOException {
        Path file = lengthy(folder.resolve("keys.pcapng"));
        try (Capture opened = CaptureFile.open(file).await(Transcript.LONG)) {
            byte[] keys = new byte[(int) opened.rows() - 3];
            assertThat(opened.keys(3, keys)).isEqualTo(keys.length);
            List<Row> rows = opened.rows(3, keys.length);
            for (int i = 0; i < keys.length; i++) {
                Row row = rows.get(i);
                assertThat(keys[i]).isEqualTo(RowKey.of(row));
                assertThat(RowKey.kind(keys[i])).isEqualTo(row.kind());
                assertThat(RowKey.kind(keys[i]).lane()).isEqualTo(row.lane());
                assertThat(RowKey.direction(keys[i])).isEqualTo(row.direction());
                assertThat(RowKey.link(keys[i])).isEqualTo(row.link());
                assertThat(RowKey.error(keys[i])).isEqualTo(row.error());
            }
        }
    }

    private static List<Row> rows(Path file) throws CaptureException {
        try (Capture opened = CaptureFile.open(file).await(Transcript.LONG)) {
            return opened.rows(0, 1_000_000);
        }
    }

    private static Path lengthy(Path file) throws CaptureException {
        try (LiveCapture capture = LiveCapture.create(file, Time.real(), Transcript::unexpected)) {
            for (int i = 0; i < 40; i++) {
                Transcript.tutorial().tell(capture);
            }
        }
        return file;
    }
}
