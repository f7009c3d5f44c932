package org.espbench.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DamagedFileTest {

    @Test
    void aFileCutAtAnyByteShowsWhatIsIntact(@TempDir Path folder) throws IOException {
        byte[] whole = Files.readAllBytes(Transcript.tutorial().captured(folder.resolve("whole.pcapng")));
        List<Row> all = rows(folder.resolve("whole.pcapng"));
        Path cut = folder.resolve("cut.pcapng");
        long before = -1;
        for (int length = 0; length < whole.length; length++) {
            Files.write(cut, Arrays.copyOf(whole, length));
            try (Capture capture = CaptureFile.open(cut).await(Transcript.LONG)) {
                assertThat(capture.rows()).isGreaterThanOrEqualTo(before);
                before = Math.max(0, capture.rows() - 2);
                assertThat(capture.damages().stream().map(Damage::offset).findFirst().orElse((long) length)).isLessThanOrEqualTo(length);
                // Lines that the cut left without an end are rows, too; all others are as in the whole file.
                List<Row> rows = capture.rows(0, 10_000);
                int same = Math.max(0, rows.size() - 2);
                assertThat(rows.subList(0, same)).as("cut at %d", length).isEqualTo(all.subList(0, same));
            }
        }
    }

    @Test
    void whatIsMissingIsSaid(@TempDir Path folder) throws IOException {
        Path file = Transcript.tutorial().captured(folder.resolve("said.pcapng"));
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 5));
        try (Capture capture = CaptureFile.open(file).await(Transcript.LONG)) {
            Damage damage = capture.damages().getFirst();
            assertThat(damage.offset()).isEqualTo(whole.length - 60);
            assertThat(damage.sentence()).isEqualTo("The file ends in the middle of a record at byte " + damage.offset() + " of "
                    + (whole.length - 5) + ". Everything before it is intact: 46 rows.");
        }
    }

    @Test
    void anEmptyFileSaysThatItIsEmpty(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("empty.pcapng"));
        try (Capture capture = CaptureFile.open(file).await(Transcript.LONG)) {
            assertThat(capture.rows()).isZero();
            assertThat(capture.damages().getFirst().sentence()).contains("empty");
        }
        assertThat(LinkFlows.of(file)).isEmpty();
    }

    @Test
    void aFileThatIsNoCaptureIsRefused(@TempDir Path folder) throws IOException {
        Path text = Files.writeString(folder.resolve("text.pcapng"), "this is no capture at all");
        assertThatThrownBy(() -> CaptureFile.open(text).await(Transcript.LONG)).isInstanceOf(CaptureException.class)
                .hasMessageContaining("is not a capture of serial traffic");
    }

    @Test
    void aMissingFileIsNamed(@TempDir Path folder) {
        assertThatThrownBy(() -> CaptureFile.open(folder.resolve("nowhere.pcapng"))).isInstanceOf(CaptureException.class)
                .hasMessageContaining("nowhere.pcapng").hasMessageContaining("could not be read");
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void flippedBitsNeverStopAFileFromOpening(long seed, @TempDir Path folder) throws IOException {
        byte[] whole = Files.readAllBytes(Transcript.tutorial().captured(folder.resolve("flip.pcapng")));
        Random random = new Random(seed);
        Path file = folder.resolve("flipped.pcapng");
        for (int i = 0; i < 100; i++) {
            byte[] flipped = whole.clone();
            // The section header stays: without it the file isn't ours.
            int at = 28 + random.nextInt(whole.length - 28);
            flipped[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, flipped);
            try {
                rows(file);
            } catch (CaptureException e) {
                assertThat(e).as("seed %d, byte %d", seed, at).hasMessageContaining("is not a capture of serial traffic");
            }
        }
    }

    private static List<Row> rows(Path file) throws CaptureException {
        try (Capture capture = CaptureFile.open(file).await(Transcript.LONG)) {
            List<Row> rows = capture.rows(0, 10_000);
            assertThat(rows).hasSize((int) capture.rows());
            return rows;
        }
    }
}
