package org.espbench.traffic.log;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

import org.espbench.modem.time.Blocking;
import org.espbench.modem.time.Time;
import org.espbench.traffic.Capture;
import org.espbench.traffic.CaptureException;
import org.espbench.traffic.CaptureFile;
import org.espbench.traffic.LiveCapture;
import org.espbench.traffic.log.Pieces.Piece;

/**
 * Makes a capture out of the log of a terminal, tio or PuTTY. Such a log has what came over the line as text, the user's commands only as the
 * module's echo, and times only where the terminal wrote them. Secrets in it are masked.
 */
public final class LogImport {

    private static final Duration BETWEEN_LINES = Duration.ofNanos(1000);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private LogImport() {
    }

    /**
     * Reads a log. Not for the UI thread.
     *
     * @param log the log, of any length
     * @param capture the capture file to make; must not exist
     * @param zone where the log's times are told
     * @throws IOException when the log can't be read, or the capture not be written
     */
    public static Capture read(Path log, Path capture, ZoneId zone) throws IOException {
        Blocking.begin("LogImport.read");
        Instant[] at = {Files.getLastModifiedTime(log).toInstant()};
        LogLines lines = new LogLines(at[0], zone);
        CaptureException[] wrong = new CaptureException[1];
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(Files.newInputStream(log), StandardCharsets.ISO_8859_1));
                LiveCapture made = LiveCapture.create(capture, Time.real(), e -> wrong[0] = e)) {
            boolean first = true;
            Pieces pieces = new Pieces(reader);
            for (Optional<Piece> piece = pieces.next(); piece.isPresent(); piece = pieces.next()) {
                String line = piece.get().text();
                Optional<Instant> stamp = piece.get().begins() ? lines.stamp(line) : Optional.empty();
                at[0] = stamp.filter(told -> told.isAfter(at[0]) || lines.told() == 1).orElse(at[0].plus(BETWEEN_LINES));
                if (first) {
                    made.warned(at[0], LogLines.remark(log));
                    first = false;
                }
                Optional<String> said = piece.get().begins() ? lines.said(line) : Optional.of(line);
                if (said.isPresent()) {
                    byte[] bytes = (said.get() + (piece.get().ends() ? "\r\n" : "")).getBytes(StandardCharsets.ISO_8859_1);
                    made.received(at[0], bytes, 0, bytes.length);
                }
            }
            made.flush();
        }
        if (wrong[0] != null) {
            throw wrong[0];
        }
        return CaptureFile.open(capture).await(LONGEST);
    }
}
