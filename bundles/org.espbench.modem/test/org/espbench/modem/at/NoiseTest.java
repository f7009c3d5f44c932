package org.espbench.modem.at;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.modem.at.sample.Dialogue;
import org.espbench.modem.at.sample.Dialogue.Turn;
import org.espbench.modem.at.sample.Sample;
import org.espbench.modem.at.sample.Samples;
import org.junit.jupiter.api.Test;

/** Bytes that nobody meant. Each failure tells its seed. */
class NoiseTest {

    private static final String[] WORDS = {"+IPD,", "\r\n", "0,", "1,CONNECT", "CLOSED", ":", "\"", ">", " ", "+CIPRECVDATA", ",", "7", "12", "OK", "AT+",
            "busy p...", "ready", "SEND ", "192.168.4.2", "\r", "\n", "+CWLAP:(", "\u00ff", "\0", "Recv 5 bytes", "x".repeat(300), "link is not valid\r",
            " ets Jan", "rst cause:", "<0>", "+LINK_CONN:0,1,", "WIFI GOT IP", "no change"};

    private static String noise(Random random) {
        StringBuilder text = new StringBuilder();
        while (text.length() < 600) {
            text.append(random.nextInt(8) == 0 ? String.valueOf((char) random.nextInt(256)) : WORDS[random.nextInt(WORDS.length)]);
        }
        return text.toString();
    }

    @Test
    void anySplitOfAnyBytesMeansTheSame() {
        for (int round = 0; round < 500; round++) {
            long seed = System.nanoTime() + round;
            Random random = new Random(seed);
            byte[] bytes = noise(random).getBytes(StandardCharsets.ISO_8859_1);
            if (random.nextBoolean()) {
                random.nextBytes(bytes);
            }
            bytes[0] = (byte) random.nextInt();
            bytes[1] = (byte) random.nextInt();
            assertThatCode(() -> DecoderTarget.fuzzerTestOneInput(bytes)).as("seed %d", seed).doesNotThrowAnyException();
        }
    }

    private static AtContext context(Random random) {
        return AtContext.POWER_UP.withEcho(random.nextBoolean()).withMux(random.nextBoolean()).withAddressInIpd(random.nextBoolean())
                .withPassive(random.nextBoolean()).withOkAfterData(random.nextBoolean()).withSending(random.nextBoolean() ? Sending.PROMPT : Sending.NONE);
    }

    @Test
    void anySplitOfNoiseMeansTheSame() {
        for (int round = 0; round < 500; round++) {
            long seed = System.nanoTime() + round;
            Random random = new Random(seed);
            Dialogue dialogue = Dialogue.say("noise", context(random)).host("AT\r\nAT+CIPSEND=5\r\n").module(noise(random));
            List<String> whole = dialogue.frames(left -> left);
            assertThat(dialogue.frames(left -> 1)).as("seed %d, bytes", seed).isEqualTo(whole);
            assertThat(dialogue.frames(left -> 1 + random.nextInt(50))).as("seed %d, portions", seed).isEqualTo(whole);
        }
    }

    @Test
    void anySplitOfDamagedDialoguesMeansTheSame() {
        for (int round = 0; round < 500; round++) {
            long seed = System.nanoTime() + round;
            Random random = new Random(seed);
            Sample sample = Samples.ALL.get(random.nextInt(Samples.ALL.size()));
            Dialogue damaged = Dialogue.say("damaged", context(random));
            for (Turn turn : sample.dialogue().turns()) {
                damaged.turns().add(new Turn(turn.host(), turn.host() ? turn.bytes() : damaged(turn.bytes(), random)));
            }
            List<String> whole = damaged.frames(left -> left);
            assertThat(damaged.frames(left -> 1)).as("seed %d, %s", seed, sample).isEqualTo(whole);
            assertThat(damaged.frames(left -> 1 + random.nextInt(20))).as("seed %d, %s", seed, sample).isEqualTo(whole);
        }
    }

    /** Bytes flipped, lost, doubled and put in. */
    private static String damaged(String text, Random random) {
        StringBuilder bytes = new StringBuilder(text);
        for (int flaw = random.nextInt(5); flaw >= 0 && bytes.length() > 0; flaw--) {
            int at = random.nextInt(bytes.length());
            switch (random.nextInt(4)) {
            case 0 -> bytes.setCharAt(at, (char) (bytes.charAt(at) ^ 1 << random.nextInt(8)));
            case 1 -> bytes.delete(at, Math.min(bytes.length(), at + 1 + random.nextInt(4)));
            case 2 -> bytes.insert(at, bytes.charAt(at));
            default -> bytes.insert(at, WORDS[random.nextInt(WORDS.length)]);
            }
        }
        return bytes.toString();
    }

    @Test
    void noiseIsLeftBehindAfterTwoBorders() {
        for (int round = 0; round < 300; round++) {
            long seed = System.nanoTime() + round;
            AtDecoder decoder = new AtDecoder(AtContext.POWER_UP);
            accept(decoder, noise(new Random(seed)));
            decoder.abandonPayload(frame -> { });
            boolean[] understood = new boolean[1];
            byte[] answer = "\r\n\r\nWIFI GOT IP\r\n".getBytes(StandardCharsets.ISO_8859_1);
            decoder.accept(answer, 0, answer.length, frame -> understood[0] |= frame instanceof Frame.StationGotAddress);
            assertThat(understood[0]).as("seed %d", seed).isTrue();
        }
    }

    @Test
    void memoryIsBoundedWhateverComes() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        AtDecoder decoder = new AtDecoder(AtContext.POWER_UP);
        AtContextTracker tracker = new AtContextTracker(AtContext.POWER_UP);
        for (int i = 0; i < 2000; i++) {
            String text = i % 3 == 0 ? "x".repeat(900) : noise(random);
            byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
            tracker.transmitted(bytes, 0, bytes.length);
            decoder.context(tracker.context());
            decoder.accept(bytes, 0, bytes.length, frame -> {
                tracker.received(frame);
                decoder.context(tracker.context());
            });
            if (i % 100 == 0) {
                assertThat(held(decoder) + held(tracker)).as("seed %d", seed).isLessThan(40_000);
            }
        }
    }

    private static void accept(AtDecoder decoder, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        decoder.accept(bytes, 0, bytes.length, frame -> { });
    }

    /** The bytes and chars that are reachable from an object of this package. */
    private static long held(Object root) throws ReflectiveOperationException {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        return held(root, seen);
    }

    private static long held(@Nullable Object object, Set<Object> seen) throws ReflectiveOperationException {
        if (object == null || !seen.add(object)) {
            return 0;
        }
        if (object instanceof byte[] bytes) {
            return bytes.length;
        }
        if (object instanceof CharSequence text) {
            return text.length();
        }
        long sum = 0;
        if (object instanceof Iterable<?> several) {
            for (Object one : several) {
                sum += held(one, seen);
            }
        } else if (object.getClass().getPackageName().equals(NoiseTest.class.getPackageName()) && !(object instanceof Enum)) {
            for (Field field : object.getClass().getDeclaredFields()) {
                if (!field.getType().isPrimitive() && (field.getModifiers() & java.lang.reflect.Modifier.STATIC) == 0) {
                    field.setAccessible(true);
                    sum += held(field.get(object), seen);
                }
            }
        }
        return sum;
    }
}
