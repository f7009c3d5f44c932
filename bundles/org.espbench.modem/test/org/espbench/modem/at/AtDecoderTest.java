package org.espbench.modem.at;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.espbench.modem.at.sample.Dialogue;
import org.espbench.modem.at.sample.Sample;
import org.espbench.modem.at.sample.Samples;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class AtDecoderTest {

    private static final int MOST_CUTS = 600;

    @TestFactory
    Stream<DynamicTest> eachSampleMeansItsFrames() {
        return Samples.ALL.stream().map(sample -> DynamicTest.dynamicTest(sample.toString(),
                () -> assertThat(sample.read(left -> left)).isEqualTo(sample.frames())));
    }

    @TestFactory
    Stream<DynamicTest> anySplitOfASampleMeansTheSame() {
        return Samples.ALL.stream().map(sample -> DynamicTest.dynamicTest(sample.toString(), () -> everySplit(sample)));
    }

    private static void everySplit(Sample sample) {
        int longest = sample.longest();
        for (int size = 1; size <= Math.min(longest, 200); size++) {
            int portion = size;
            assertThat(sample.read(left -> portion)).as("portions of %d", portion).isEqualTo(sample.frames());
        }
        // In two at every place of each turn, or at many places of a long one.
        int step = 1 + longest / MOST_CUTS;
        for (int cut = 1; cut < longest; cut += step) {
            int behind = cut;
            assertThat(sample.read(left -> left > behind ? left - behind : left)).as("cut %d before the end", behind).isEqualTo(sample.frames());
        }
        for (int round = 0; round < 100; round++) {
            long seed = System.nanoTime();
            Random random = new Random(seed);
            int most = 1 + random.nextInt(Math.max(1, longest));
            assertThat(sample.read(left -> 1 + random.nextInt(most))).as("seed %d", seed).isEqualTo(sample.frames());
        }
    }

    @Test
    void payloadOfManySizesIsCountedExactly() {
        for (int size : new int[] {1, 2, 1459, 1460, 2047, 2048, 2049, 4096, AtDecoder.MAX_PAYLOAD}) {
            Dialogue dialogue = Dialogue.say("size", AtContext.POWER_UP.withEcho(false).withMux(true))
                    .module("\r\n+IPD,2," + size + ":" + "\n".repeat(size) + "2,CLOSED\r\n");
            List<String> frames = dialogue.frames(left -> 777);
            assertThat(frames.get(frames.size() - 1)).isEqualTo("Closed 2");
            assertThat(frames).hasSize((size + AtDecoder.PIECE - 1) / AtDecoder.PIECE + 1).isEqualTo(dialogue.frames(left -> left));
        }
    }

    @Test
    void aPayloadWhoseBytesWereLostTellsHowManyAreMissingAndGivesWhatIsThere() {
        AtDecoder decoder = new AtDecoder(AtContext.POWER_UP);
        StringBuilder seen = new StringBuilder();
        accept(decoder, "+IPD,0,100:abc", seen);
        assertThat(decoder.counted()).isEqualTo(97);
        decoder.abandonPayload(frame -> seen.append(frame));
        assertThat(decoder.counted()).isZero();
        accept(decoder, "ready\r\n", seen);
        assertThat(seen).hasToString("Data[link=0, length=3, remaining=0]Ready[]");
    }

    @Test
    void aPayloadOfWhichNothingCameIsGivenUpWithoutAFrame() {
        AtDecoder decoder = new AtDecoder(AtContext.POWER_UP);
        StringBuilder seen = new StringBuilder();
        accept(decoder, "+CIPRECVDATA,1,5:\r", seen);
        assertThat(decoder.counted()).isEqualTo(6);
        decoder.abandonPayload(frame -> seen.append(frame));
        accept(decoder, "OK\r\n", seen);
        assertThat(seen).hasToString("Result[kind=OK]");
    }

    private static void accept(AtDecoder decoder, String text, StringBuilder seen) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        decoder.accept(bytes, 0, bytes.length, frame -> seen.append(frame));
    }
}
