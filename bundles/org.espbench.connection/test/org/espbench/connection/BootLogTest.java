package org.espbench.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.espbench.modem.boot.BootSign;
import org.junit.jupiter.api.Test;

/** Boot messages are found however the bytes are cut. */
class BootLogTest {

    private static final byte[] TEXT = ("\u0002?\u00ff\r\n ets Jan  8 2013,rst cause:2, boot mode:(3,6)\r\n\r\nload 0x40100000, len 1856, room 16 \r\n"
            + "Exception (28):\r\nepc1=0x4000bf80 epc2=0x00000000 excvaddr=0x00000010 depc=0x00000000\r\n").getBytes(StandardCharsets.ISO_8859_1);
    private static final List<BootSign> SIGNS = List.of(new BootSign.ResetCause(2), new BootSign.BootMode(3, 6), new BootSign.Fault(28),
            new BootSign.FaultPlace(0x4000bf80L, 0x10));

    @Test
    void everyCutGivesTheSameSigns() {
        for (int cut = 0; cut <= TEXT.length; cut++) {
            assertThat(signs(cut, TEXT.length)).as("cut at " + cut).isEqualTo(SIGNS);
        }
    }

    @Test
    void byteByByteGivesTheSameSigns() {
        BootLog log = new BootLog();
        List<BootSign> signs = new ArrayList<>();
        for (byte b : TEXT) {
            signs.addAll(log.add(new byte[] {b}, 1));
        }
        assertThat(signs).isEqualTo(SIGNS);
    }

    @Test
    void noiseWithoutLinesIsForgotten() {
        BootLog log = new BootLog();
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        byte[] noise = new byte[4096];
        for (int i = 0; i < 100; i++) {
            random.nextBytes(noise);
            log.add(noise, noise.length);
        }
        log.add(new byte[] {'\n'}, 1);
        assertThat(log.add(TEXT, TEXT.length)).as("seed " + seed).isEqualTo(SIGNS);
    }

    private static List<BootSign> signs(int... cuts) {
        BootLog log = new BootLog();
        List<BootSign> signs = new ArrayList<>();
        int from = 0;
        for (int to : cuts) {
            byte[] part = Arrays.copyOfRange(TEXT, from, to);
            signs.addAll(log.add(part, part.length));
            from = to;
        }
        return signs;
    }
}
