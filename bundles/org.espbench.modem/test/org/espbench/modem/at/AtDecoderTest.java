package org.espbench.modem.at;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class AtDecoderTest {

    @TestFactory
    Stream<DynamicTest> eachSampleMeansItsFrames() {
        return Samples.ALL.entrySet().stream().map(sample -> DynamicTest.dynamicTest(sample.getKey().name(),
                () -> assertThat(sample.getKey().frames()).isEqualTo(sample.getValue())));
    }

    @TestFactory
    Stream<DynamicTest> anySplitOfASampleMeansTheSame() {
        return Samples.ALL.entrySet().stream().map(sample -> DynamicTest.dynamicTest(sample.getKey().name(), () -> everySplit(sample)));
    }

    private static void everySplit(Map.Entry<Dialogue, List<String>> sample) {
        Dialogue dialogue = sample.getKey();
        int longest = dialogue.turns().stream().mapToInt(turn -> turn.bytes().length()).max().orElse(0);
        for (int size = 1; size <= Math.min(longest, 200); size++) {
            int portion = size;
            assertThat(dialogue.frames(left -> portion)).as("portions of %d", portion).isEqualTo(sample.getValue());
        }
        for (int cut = 1; cut < Math.min(longest, 400); cut++) {
            int behind = cut;
            assertThat(dialogue.frames(left -> left > behind ? left - behind : left)).as("%d before the end", behind).isEqualTo(sample.getValue());
            boolean[] first = {true};
            assertThat(dialogue.frames(left -> {
                boolean now = first[0];
                first[0] = false;
                return now ? behind : left;
            })).as("%d behind the start", behind).isEqualTo(sample.getValue());
        }
    }

    @Test
    void anySplitOfRandomBytesMeansTheSame() {
        for (long round = 0; round < 300; round++) {
            long seed = System.nanoTime() + round;
            Random random = new Random(seed);
            Dialogue dialogue = Dialogue.named("random", AtContext.POWER_UP.withMux(random.nextBoolean()).withAddressInIpd(random.nextBoolean())
                    .withSending(random.nextBoolean() ? Sending.PROMPT : Sending.NONE));
            dialogue.module(noise(random));
            List<String> whole = dialogue.frames();
            assertThat(dialogue.frames(left -> 1)).as("seed %d, bytes", seed).isEqualTo(whole);
            assertThat(dialogue.frames(left -> 1 + random.nextInt(50))).as("seed %d, portions", seed).isEqualTo(whole);
        }
    }

    @Test
    void randomBytesAreLeftBehindAfterTwoBorders() {
        for (long round = 0; round < 300; round++) {
            long seed = System.nanoTime() + round;
            AtDecoder decoder = new AtDecoder(AtContext.POWER_UP);
            byte[] noise = noise(new Random(seed)).getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
            decoder.accept(noise, 0, noise.length, frame -> { });
            decoder.abandonPayload(frame -> { });
            byte[] answer = "\r\n\r\nWIFI GOT IP\r\n".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
            boolean[] understood = new boolean[1];
            decoder.accept(answer, 0, answer.length, frame -> understood[0] |= frame instanceof Frame.StationGotAddress);
            assertThat(understood[0]).as("seed %d", seed).isTrue();
        }
    }

    private static String noise(Random random) {
        String[] words = {"+IPD,", "\r\n", "0,", "1,CONNECT", "CLOSED", ":", "\"", ">", " ", "+CIPRECVDATA", ",", "7", "12", "OK", "AT+", "busy p...", "ready", "SEND ",
                "192.168.4.2", "\r", "\n", "+CWLAP:(", "\u00ff", "\0", "Recv 5 bytes", "x".repeat(300)};
        StringBuilder text = new StringBuilder();
        while (text.length() < 600) {
            text.append(random.nextInt(8) == 0 ? String.valueOf((char) random.nextInt(256)) : words[random.nextInt(words.length)]);
        }
        return text.toString();
    }

    @Test
    void payloadBehindManySizesIsCountedExactly() {
        for (int size : new int[] {1, 2, 1459, 1460, 2047, 2048, 2049, 4096, AtDecoder.MAX_PAYLOAD}) {
            Dialogue dialogue = Dialogue.named("size", AtContext.POWER_UP.withEcho(false).withMux(true));
            dialogue.module("\r\n+IPD,2," + size + ":" + "\n".repeat(size) + "2,CLOSED\r\n");
            List<String> frames = dialogue.frames(left -> 777);
            assertThat(frames.get(frames.size() - 1)).isEqualTo("Closed[link=2]");
            assertThat(frames).hasSize((size + AtDecoder.PIECE - 1) / AtDecoder.PIECE + 1).isEqualTo(dialogue.frames());
        }
    }

    @Test
    void anAbandonedPayloadGivesWhatIsThere() {
        AtDecoder decoder = new AtDecoder(AtContext.POWER_UP);
        StringBuilder seen = new StringBuilder();
        byte[] bytes = "+IPD,0,100:abc".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        decoder.accept(bytes, 0, bytes.length, frame -> seen.append(frame));
        decoder.abandonPayload(frame -> seen.append(frame));
        bytes = "ready\r\n".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        decoder.accept(bytes, 0, bytes.length, frame -> seen.append(frame));
        assertThat(seen).hasToString("Data[link=0, length=3, remaining=0]Ready[]");
    }
}
