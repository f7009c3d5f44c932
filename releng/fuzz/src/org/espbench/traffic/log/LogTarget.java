package org.espbench.traffic.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;

import org.espbench.fuzz.Scratch;
import org.espbench.traffic.Capture;

/**
 * Any bytes as a terminal's log: its lines are understood or left as they are, and a capture comes of it, whose rows can be shown. A capture takes
 * some milliseconds to make, so that only inputs of some lengths become one.
 */
public final class LogTarget {

    private static final Scratch SCRATCH = new Scratch();
    private static final Path LOG = SCRATCH.file("any.log");
    private static final Path CAPTURE = SCRATCH.file("any.pcapng");
    private static final int PAGE = 60;
    private static final int ONE_IN = 16;

    private LogTarget() {
    }

    /** The same for the same bytes. */
    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        LogLines lines = new LogLines(Instant.EPOCH, ZoneOffset.UTC);
        new String(input, StandardCharsets.ISO_8859_1).lines().forEach(line -> {
            lines.stamp(line);
            lines.said(line);
        });
        if (input.length % ONE_IN == 0) {
            toCapture(input);
        }
    }

    private static void toCapture(byte[] input) throws IOException {
        SCRATCH.empty();
        Files.write(LOG, input);
        try (Capture capture = LogImport.read(LOG, CAPTURE, ZoneOffset.UTC)) {
            capture.rows(0, PAGE);
            if (!capture.damages().isEmpty()) {
                throw new AssertionError("what was written can't be read: " + capture.damages());
            }
        }
    }
}
