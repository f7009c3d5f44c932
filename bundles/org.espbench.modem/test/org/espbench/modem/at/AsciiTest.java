package org.espbench.modem.at;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

/** The tricks with eight bytes at a time, held against the plain way. */
class AsciiTest {

    @Test
    void numbersOfEveryLengthAreWhatTheirDigitsSay() {
        for (String digits : new String[] {"0", "7", "12", "90", "345", "6789", "10203", "987654", "1234567", "98765432", "00000001", "10000000"}) {
            byte[] bytes = ascii(digits + "xxxxxxxx");
            assertThat(Ascii.number(Ascii.eight(bytes, 0), digits.length())).as(digits).isEqualTo(Integer.parseInt(digits));
            assertThat(Ascii.number(bytes, 0, digits.length())).as(digits).isEqualTo(Integer.parseInt(digits));
        }
        assertThat(Ascii.number(ascii("x123456789"), 1, 10)).isEqualTo(123_456_789);
    }

    @Test
    void whatHoldsAnotherCharacterIsNoNumber() {
        for (int at = 0; at < 8; at++) {
            for (char c : new char[] {'/', ':', ' ', '\0', '-', 'a', '\u00b5', '\u00ff'}) {
                byte[] bytes = ascii("12345678");
                bytes[at] = (byte) c;
                assertThat(Ascii.number(Ascii.eight(bytes, 0), 8)).as("%d %d", at, (int) c).isEqualTo(-1);
                assertThat(Ascii.number(bytes, 0, 8)).isEqualTo(-1);
            }
        }
        assertThat(Ascii.number(ascii("1234567890"), 0, 10)).isEqualTo(-1);
        assertThat(Ascii.number(ascii("1"), 1, 1)).isEqualTo(-1);
    }

    @Test
    void theFirstOfEightIsCountedTo() {
        for (int at = 0; at < 8; at++) {
            byte[] bytes = ascii("abcdefgh");
            bytes[at] = ':';
            bytes[7] = ':';
            assertThat(Ascii.count(Ascii.eight(bytes, 0), ':')).isEqualTo(at);
        }
        assertThat(Ascii.count(Ascii.eight(ascii("abcdefgh"), 0), ':')).isEqualTo(8);
        assertThat(Ascii.count(Ascii.eight(ascii(";9;;;;;;"), 0), ':')).isEqualTo(8);
    }

    @Test
    void aByteIsFoundWhereverItStands() {
        for (int length = 0; length < 40; length++) {
            byte[] bytes = ascii("x".repeat(length) + "\n" + "y".repeat(20) + "\n");
            for (int from = 0; from <= length; from++) {
                assertThat(Ascii.find(bytes, from, bytes.length, '\n')).isEqualTo(length);
                assertThat(Ascii.find(bytes, from, length, '\n')).isEqualTo(length);
                assertThat(Ascii.find(bytes, from, length + 1, '\n')).isEqualTo(length);
            }
        }
    }

    @Test
    void aWordIsFoundWhereItBeginsAndNotBehindTheEnd() {
        byte[] bytes = ascii("xxOK\r\n");
        assertThat(Ascii.starts(bytes, 2, 6, "OK")).isTrue();
        assertThat(Ascii.starts(bytes, 2, 3, "OK")).isFalse();
        assertThat(Ascii.starts(bytes, 1, 6, "OK")).isFalse();
        assertThat(Ascii.is(bytes, 2, 4, "OK")).isTrue();
        assertThat(Ascii.is(bytes, 2, 5, "OK")).isFalse();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
