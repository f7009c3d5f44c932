package org.espbench.modem.find.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.modem.find.Impression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HearingTest {

    private static Hearing heard(String text, int split) {
        Hearing hearing = new Hearing("AT\r\n".getBytes(StandardCharsets.ISO_8859_1));
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        hearing.add(bytes, split);
        hearing.add(Arrays.copyOfRange(bytes, split, bytes.length), bytes.length - split);
        return hearing;
    }

    /** Line ends are written as {@code ~}. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, quoteCharacter = '\0', value = {
            "ANSWER|AT\r~~OK~", "ANSWER|~OK~", "ANSWER|~ERROR~", "ANSWER|~Error~", "ANSWER|Recv 9 bytes~~SEND OK~", "ANSWER|\u00ff\u0000~OK~",
            "ANSWER|~busy p...~~OK~", "ANSWER|~SEND Canceled~", "BUSY|~busy p...~", "BUSY|busy s...~", "BUSY|busy now ...~",
            "STARTED|\u00fe\u0082~ready~",
            "MESSAGE|WIFI GOT IP~", "MESSAGE|0,CLOSED~", "MESSAGE|~+IPD,0,5:hello", "MESSAGE|+QUITT~", "MESSAGE|Recv 2048 bytes~",
            "BOOT| ets Jan  8 2013,rst cause:2, boot mode:(3,6)~", "BOOT|tail 0~chksum 0x63~", "LOADER|\u00c0\u0001\u0008\u0002\u0000",
            "ECHO|AT", "ECHO|AT~", "ECHO|AT\r~AT\r~", "TEXT|AT~stdin:1: bad~", "TEXT|temperature 21.5 C~",
            "TEXT|Temp\u00c3\u00a9rature: 21~", "GARBAGE|\u00f8\u0080\u00fe", "GARBAGE|A\u00f8T", "GARBAGE|xyz", "SILENCE|"})
    void anImpressionDoesNotDependOnHowTheBytesAreSplit(Impression expected, @Nullable String text) {
        String bytes = text == null ? "" : text.replace("~", "\r\n");
        for (int split = 0; split <= bytes.length(); split++) {
            assertThat(heard(bytes, split).impression()).as(text + " split at " + split).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"The quick brown fox", "\u001b[0mI (123) main: started\r\n", "{\"t\":21.5}\r\n{\"t\":21.6}\r\n"})
    void textIsToldFromGarbage(String text) {
        assertThat(Readable.is(text)).isTrue();
        assertThat(Readable.is(text.replace('t', '\u0081').replace('e', '\u00fe').replace('i', '\u0000'))).isFalse();
    }

    @Test
    void randomBytesAreNeverAnAnswerNorText() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 2000; i++) {
            byte[] bytes = new byte[32 + random.nextInt(60)];
            random.nextBytes(bytes);
            Hearing hearing = new Hearing(new byte[0]);
            hearing.add(bytes, bytes.length);
            assertThat(hearing.impression()).as("seed " + seed).isEqualTo(Impression.GARBAGE);
            assertThat(hearing.evidence(9600).count()).isEqualTo(bytes.length);
        }
    }

    @Test
    void onlyTheFirstBytesAreKeptHoweverManyCome() {
        Hearing hearing = new Hearing(new byte[0]);
        byte[] log = "one more line of a log\r\n".repeat(50).getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < 100; i++) {
            hearing.add(log, log.length);
        }
        assertThat(hearing.evidence(9600).count()).isEqualTo(100L * log.length);
        assertThat(hearing.evidence(9600).raw()).hasSize(4096);
        assertThat(hearing.impression()).isEqualTo(Impression.TEXT);
    }

    @Test
    void theBootLoadersQuestionIsNoLineForAtFirmware() {
        String question = new String(Loader.question(), StandardCharsets.ISO_8859_1);
        assertThat(question).hasSize(46).doesNotContain("\n").doesNotContain("\r");
        assertThat(Loader.answers(question)).isFalse();
    }
}
