package org.espbench.traffic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.espbench.fuzz.Scratch;

/** Any bytes as a capture file, opened as users open one: refused in words, or all of its rows can be shown. */
public final class CaptureTarget {

    private static final Scratch SCRATCH = new Scratch();
    private static final Path FILE = SCRATCH.file("any.pcapng");
    private static final Duration BUDGET = Duration.ofSeconds(20);
    private static final int PAGE = 60;
    private static final int PAGES = 50;

    private CaptureTarget() {
    }

    /** The same for the same bytes. */
    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        SCRATCH.empty();
        Files.write(FILE, input);
        try (CaptureFile capture = CaptureFile.open(FILE)) {
            capture.await(BUDGET);
            for (int page = 0; page < PAGES && page * PAGE < capture.rows(); page++) {
                List<Row> rows = capture.rows(page * PAGE, PAGE);
                for (Row row : rows) {
                    capture.bytes(row);
                    if (row.text().chars().anyMatch(c -> Character.isISOControl(c))) {
                        throw new AssertionError("a control character in a row's text: " + row.text());
                    }
                }
            }
        } catch (CaptureException e) {
            if (String.valueOf(e.getMessage()).isBlank()) {
                throw new AssertionError("refused without a word", e);
            }
        }
    }
}
