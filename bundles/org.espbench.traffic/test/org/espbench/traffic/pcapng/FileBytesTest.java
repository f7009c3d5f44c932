package org.espbench.traffic.pcapng;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;

import org.espbench.modem.port.ControlLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileBytesTest {

    /** 2026-01-02T03:04:05.123456789Z */
    private static final long NANOS = 1_767_323_045_123_456_789L;

    @Test
    void aFileConsistsOfTheseBytes(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("golden.pcapng");
        try (RecordWriter writer = RecordWriter.create(file, "Test", "ctx")) {
            int lines = ControlBits.of(EnumSet.of(ControlLine.DTR, ControlLine.CTS));
            writer.data(NANOS, SerialEvent.SENT, 0, new byte[] {'x', 'A', 'T', '\r', '\n'}, 1, 4);
            writer.data(NANOS + 1, SerialEvent.RECEIVED, lines, new byte[] {'O'}, 0, 1);
            writer.note(NANOS + 2, SerialEvent.STATUS_CHANGE, lines, "closed");
            writer.drain();
        }
        assertThat(HexFormat.of().formatHex(Files.readAllBytes(file))).isEqualTo(hex("""
                0a0d0d0a 30000000 4d3c2b1a 0100 0000 ffffffffffffffff
                  0100 0300 63747800  0400 0400 54657374  0000 0000
                30000000
                01000000 28000000 fa00 0000 00000000
                  0200 0400 75617274  0900 0100 09000000  0000 0000
                28000000
                06000000 30000000 00000000 f2ca8618 15fff123 10000000 10000000
                  695735a5 0001e240 01 00 0000 41540d0a
                30000000
                06000000 30000000 00000000 f2ca8618 16fff123 0d000000 0d000000
                  695735a5 0001e240 02 11 0000 4f 000000
                30000000
                06000000 3c000000 00000000 f2ca8618 17fff123 0c000000 0c000000
                  695735a5 0001e240 00 11 0000
                  0100 0600 636c6f736564 0000  0000 0000
                3c000000
                """));
    }

    @Test
    void controlLinesComeBackAsTheyWere() {
        for (int bits = 0; bits < 64; bits++) {
            assertThat(ControlBits.of(ControlBits.lines(bits))).isEqualTo(bits);
        }
        assertThat(ControlBits.lines(0)).isEqualTo(Set.of());
    }

    private static String hex(String spaced) {
        return spaced.replaceAll("\\s", "");
    }
}
