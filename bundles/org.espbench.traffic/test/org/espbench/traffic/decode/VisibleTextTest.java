package org.espbench.traffic.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

final class VisibleTextTest {

    @Test
    void controlCharactersAreSeen() {
        assertThat(text("\r\nOK\r\n\t\u0000\u007F")).isEqualTo("␍␊OK␍␊␉␀␡");
    }

    @Test
    void wordsOfEveryLanguageAreRead() {
        assertThat(text("Café 网络 🛜")).isEqualTo("Café 网络 🛜");
    }

    @Test
    void bytesThatAreNoTextAreHex() {
        assertThat(VisibleText.of(new byte[] {'a', (byte) 0xFF, (byte) 0xC3, '(', (byte) 0xE2, (byte) 0x82}, 0, 6, 100))
                .isEqualTo("a\\xFF\\xC3(\\xE2\\x82");
    }

    @Test
    void charactersThatChangeTheTextAroundThemAreHex() {
        assertThat(text("a\u202Eb")).isEqualTo("a\\xE2\\x80\\xAEb");
        assertThat(text("a\u0085b")).isEqualTo("a\\xC2\\x85b");
    }

    @Test
    void longTextIsCutAtACharacter() {
        assertThat(cut("abcdef", 6)).isEqualTo("abcdef");
        assertThat(cut("abcdefg", 6)).isEqualTo("abcde…");
        assertThat(cut("abcd🛜🛜", 6)).isEqualTo("abcd…");
        assertThat(cut("abcd🛜", 6)).isEqualTo("abcd🛜");
        assertThat(cut("a".repeat(6) + "\u0080", 6)).isEqualTo("aaaaa…");
    }

    private static String text(String said) {
        return cut(said, 1000);
    }

    private static String cut(String said, int max) {
        byte[] bytes = said.getBytes(StandardCharsets.UTF_8);
        return VisibleText.of(bytes, 0, bytes.length, max);
    }
}
