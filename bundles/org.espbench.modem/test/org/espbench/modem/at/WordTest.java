package org.espbench.modem.at;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Random;

import org.junit.jupiter.api.Test;

/** Looking at eight bytes at a time sees what looking at each one sees. */
class WordTest {

    private static final String LETTERS = "ABCDEFGHIJKLMNOP";

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void aWordOfAnyLengthIsFoundAnywhereInAnArray() {
        for (int size = 1; size <= LETTERS.length(); size++) {
            String text = LETTERS.substring(0, size);
            Word word = Word.of(text);
            for (int before = 0; before < 10; before++) {
                for (int behind = 0; behind < 10; behind++) {
                    byte[] line = bytes("x".repeat(before) + text + "x".repeat(behind));
                    assertThat(word.begins(line, before, line.length)).isTrue();
                    assertThat(word.is(line, before, before + size)).isTrue();
                    assertThat(word.is(line, before, line.length)).isEqualTo(behind == 0);
                    assertThat(word.begins(line, before, before + size - 1)).as("the line ends in front of its end").isFalse();
                }
            }
        }
    }

    @Test
    void oneOtherByteMakesItAnotherWord() {
        for (int size = 1; size <= LETTERS.length(); size++) {
            Word word = Word.of(LETTERS.substring(0, size));
            for (int at = 0; at < size; at++) {
                for (int behind = 0; behind < 10; behind++) {
                    byte[] line = bytes(LETTERS.substring(0, size) + "x".repeat(behind));
                    line[at] ^= (byte) 0x80;
                    assertThat(word.begins(line, 0, line.length)).isFalse();
                }
            }
        }
    }

    @Test
    void aTextThatIsTooLongOrEmptyIsNoWord() {
        assertThatThrownBy(() -> Word.of(LETTERS + "Q")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Word.of("")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aByteIsFoundWhereItIsFirst() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 20_000; round++) {
            byte[] line = new byte[random.nextInt(40)];
            for (int i = 0; i < line.length; i++) {
                // Its neighbours, and what differs in the highest bit only, among them.
                line[i] = (byte) "\t\u000b\u008a\0\u00ff".charAt(random.nextInt(5));
            }
            for (int i = random.nextInt(3); i > 0 && line.length > 0; i--) {
                line[random.nextInt(line.length)] = '\n';
            }
            int from = random.nextInt(line.length + 1);
            int to = from + random.nextInt(line.length - from + 1);
            int first = from;
            while (first < to && line[first] != '\n') {
                first++;
            }
            assertThat(Ascii.find(line, from, to, '\n')).as("seed %d", seed).isEqualTo(first);
        }
    }

    @Test
    void aKnownNameIsAlwaysTheSameTextAndOthersAreNamesToo() {
        for (String name : Name.known()) {
            byte[] line = bytes("+" + name + ":");
            String found = Name.of(line, 1, line.length - 1);
            assertThat(found).isEqualTo(name).as("two of the same place?").isSameAs(Name.of(line, 1, line.length - 1));
        }
        assertThat(Name.of(bytes("CWLAQ"), 0, 5)).isEqualTo("CWLAQ");
        assertThat(Name.of(bytes("X"), 0, 1)).isEqualTo("X");
        assertThat(Name.of(bytes("cwlap"), 0, 5)).isEmpty();
        assertThat(Name.of(bytes("CW,AP"), 0, 5)).isEmpty();
        assertThat(Name.of(bytes(""), 0, 0)).isEmpty();
    }
}
