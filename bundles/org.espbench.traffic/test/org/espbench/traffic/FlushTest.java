package org.espbench.traffic;

import static org.assertj.core.api.Assertions.assertThatNoException;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.espbench.modem.time.Time;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlushTest {

    @TempDir
    Path folder = Path.of("");

    /** A flush that comes while the recorder turns to the one before must not be slept through. */
    @Test
    void flushesOfSeveralThreadsAllEnd() throws Exception {
        try (LiveCapture capture = LiveCapture.create(folder.resolve("flushed.pcapng"), Time.real(), failure -> {
            throw new AssertionError(failure);
        })) {
            List<CompletableFuture<Void>> flushing = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                flushing.add(CompletableFuture.runAsync(() -> assertThatNoException().isThrownBy(() -> flush(capture))));
            }
            for (CompletableFuture<Void> each : flushing) {
                each.get(60, TimeUnit.SECONDS);
            }
        }
    }

    private static void flush(LiveCapture capture) throws CaptureException {
        for (int i = 0; i < 5000; i++) {
            capture.flush();
        }
    }
}
