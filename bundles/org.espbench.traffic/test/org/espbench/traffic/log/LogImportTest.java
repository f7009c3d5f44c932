package org.espbench.traffic.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;

import org.espbench.traffic.Capture;
import org.espbench.traffic.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LogImportTest {

    @ParameterizedTest
    @ValueSource(strings = {"[10:00:00.125] ", "[2026-05-04T10:00:00.125+0000] ", "[1777888800.125] "})
    void tiosTimesAreUnderstood(String stamp, @TempDir Path folder) throws IOException {
        Path log = Files.writeString(folder.resolve("tio.log"), stamp + "AT\n" + stamp + "\n" + stamp + "OK\n");
        Files.setLastModifiedTime(log, java.nio.file.attribute.FileTime.from(Instant.parse("2026-05-04T12:00:00Z")));
        try (Capture capture = LogImport.read(log, folder.resolve("tio.pcapng"), ZoneOffset.UTC)) {
            assertThat(capture.rows(0, 10)).extracting(Row::line).hasSize(3).endsWith("AT", "OK").first().asString()
                    .startsWith("Imported from the terminal log tio.log");
            assertThat(capture.rows(1, 1).getFirst().at()).isEqualTo("2026-05-04T10:00:00.125Z");
        }
    }

    @Test
    void puttysHeadTellsTheTime(@TempDir Path folder) throws IOException {
        Path log = Files.writeString(folder.resolve("putty.log"),
                "=~=~=~=~=~=~=~=~=~=~=~= PuTTY log 2024.03.02 08:09:10 =~=~=~=~=~=~=~=~=~=~=~=\r\nready\r\nWIFI CONNECTED\r\n[not a time] x\r\n");
        try (Capture capture = LogImport.read(log, folder.resolve("putty.pcapng"), ZoneOffset.UTC)) {
            assertThat(capture.rows(1, 10)).extracting(Row::line).containsExactly("ready", "WIFI CONNECTED", "[not a time] x");
            assertThat(capture.rows(1, 1).getFirst().at()).isBetween("2024-03-02T08:09:10Z", "2024-03-02T08:09:11Z");
        }
    }

    @Test
    void aLineWithoutAnEndCostsNoMoreMemoryThanOthersAndIsWhole(@TempDir Path folder) throws IOException {
        byte[] line = new byte[5 * Pieces.LONGEST + 7];
        java.util.Arrays.fill(line, (byte) 'x');
        Path log = Files.write(folder.resolve("endless.log"), line);
        Path file = folder.resolve("endless.pcapng");
        LogImport.read(log, file, ZoneOffset.UTC).close();
        long count = Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1).chars().filter(c -> c == 'x').count();
        assertThat(count).isBetween((long) line.length, line.length + 100L);
        try (java.io.Reader reader = Files.newBufferedReader(log)) {
            Pieces pieces = new Pieces(reader);
            for (int i = 0; i < 5; i++) {
                assertThat(pieces.next()).hasValue(new Pieces.Piece("x".repeat(Pieces.LONGEST), i == 0, false));
            }
            assertThat(pieces.next()).hasValue(new Pieces.Piece("x".repeat(7), false, true));
            assertThat(pieces.next()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nb\n\rc\r\r\n", "", "\n", "\r", "a", "\r\na\r"})
    void linesEndWhereTheyDidForABufferedReader(String text) throws IOException {
        java.util.List<String> lines = new java.util.ArrayList<>();
        Pieces pieces = new Pieces(new java.io.StringReader(text));
        for (var piece = pieces.next(); piece.isPresent(); piece = pieces.next()) {
            lines.add(piece.get().text());
        }
        assertThat(lines).isEqualTo(text.lines().toList());
    }

    @Test
    void secretsInALogAreMasked(@TempDir Path folder) throws IOException {
        Path log = Files.writeString(folder.resolve("secret.log"),
                "AT+CWJAP=\"Espbench\",\"open sesame\"\nOK\n[10:00:00.125] +CWSAP:\"x\",\"open sesame\",1,3\nSmart get wifi info\nssid:x\npassword:open sesame\n");
        Path file = folder.resolve("secret.pcapng");
        LogImport.read(log, file, ZoneOffset.UTC).close();
        assertThat(Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1)).contains("Espbench").doesNotContain("sesame");
    }
}
