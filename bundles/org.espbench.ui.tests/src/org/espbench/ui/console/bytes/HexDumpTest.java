package org.espbench.ui.console.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;

import org.junit.jupiter.api.Test;

class HexDumpTest {

    private static String dump(byte[] bytes) {
        HexDump dump = new HexDump();
        dump.bytes(bytes);
        return dump.toString();
    }

    @Test
    void offsetHexAndTextStandBesideEachOther() {
        assertThat(dump("AT+CIPSEND=0,32\r\n".getBytes(StandardCharsets.US_ASCII))).isEqualTo("""
                0000  41 54 2b 43 49 50 53 45  4e 44 3d 30 2c 33 32 0d  AT+CIPSEND=0,32\u00b7
                0010  0a                                                \u00b7
                """);
    }

    @Test
    void nothingHasNoLines() {
        assertThat(dump(new byte[0])).isEmpty();
    }

    @Test
    void whateverTheBytesNothingInTheTextActsOnAScreen() {
        long seed = System.nanoTime();
        byte[] any = new byte[64_000];
        new Random(seed).nextBytes(any);
        assertThat(dump(any).lines()).as("seed %d", seed).hasSize(64_000 / 16).allMatch(line -> line.matches("[ -~\u00b7]{72}"));
    }
}
