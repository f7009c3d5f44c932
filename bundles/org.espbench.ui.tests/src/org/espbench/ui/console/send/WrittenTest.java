package org.espbench.ui.console.send;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

class WrittenTest {

    private static final Target LINK = new Target.Link("k", "Link 0");

    private static byte[] bytes(String text, Notation notation) {
        Written written = Written.of(text, notation);
        assertThat(written.objection()).isEmpty();
        return written.bytes();
    }

    private static String objection(String text, Notation notation) {
        return Written.of(text, notation).objection().orElseThrow(() -> new AssertionError("nothing is wrong with " + text));
    }

    @Test
    void plainTextIsUtf8AndABackslashIsOne() {
        assertThat(bytes("a\\nö", Notation.PLAIN)).isEqualTo("a\\nö".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void escapesStandForBytesAndCharacters() {
        assertThat(bytes("\\r\\n\\t\\0\\\\", Notation.ESCAPED)).containsExactly('\r', '\n', '\t', 0, '\\');
        assertThat(bytes("\\x00\\xfFz", Notation.ESCAPED)).containsExactly(0, 0xFF, 'z');
        assertThat(bytes("\\u00e9\\uD83D\\ude00", Notation.ESCAPED)).isEqualTo("é😀".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aWrongEscapeIsQuotedInTheObjection() {
        assertThat(objection("abc\\q", Notation.ESCAPED)).contains("\\q");
        assertThat(objection("abc\\", Notation.ESCAPED)).contains("\\");
        assertThat(objection("\\x1", Notation.ESCAPED)).contains("\\x1");
        assertThat(objection("\\u12g4", Notation.ESCAPED)).contains("\\u12g4");
    }

    @Test
    void hexIsReadInTheFormsPeopleWriteIt() {
        assertThat(bytes("48 65 6C", Notation.HEX)).containsExactly('H', 'e', 'l');
        assertThat(bytes("48656c", Notation.HEX)).containsExactly('H', 'e', 'l');
        assertThat(bytes(" 0x48,0X65:6C ", Notation.HEX)).containsExactly('H', 'e', 'l');
        assertThat(bytes("", Notation.HEX)).isEmpty();
    }

    @Test
    void wrongHexSaysWhatIsWrong() {
        assertThat(objection("48 6G", Notation.HEX)).contains("G");
        assertThat(objection("48 656", Notation.HEX)).contains("656");
    }

    @Test
    void theLineEndIsPutBehindData() {
        assertThat(Written.of("x", Notation.PLAIN).with(LineEnd.CRLF)).containsExactly('x', '\r', '\n');
        assertThat(Written.of("x", Notation.PLAIN).with(LineEnd.NONE)).containsExactly('x');
        assertThat(Written.of("78", Notation.HEX).with(LineEnd.CR)).containsExactly('x', '\r');
    }

    @Test
    void aCommandIsOneLine() {
        assertThat(new Message(new Target.Commands(), "AT\\r\\nAT", Notation.ESCAPED, LineEnd.CRLF).written().objection()).isPresent();
        assertThat(new Message(LINK, "AT\\r\\nAT", Notation.ESCAPED, LineEnd.CRLF).written().objection()).isEmpty();
    }

    @Test
    void aSecretIsSeenHoweverItIsWritten() {
        assertThat(Message.secret("AT+CWJAP=\"x\",\"secretpw\"", Notation.PLAIN)).isTrue();
        assertThat(Message.secret("AT+CWJAP=\"x\",\"secretpw\"\\r\\nAT", Notation.ESCAPED)).isTrue();
        assertThat(Message.secret("41 54 2B 43 57 4A 41 50 3D 22 78 22 2C 22 73 65 63 72 65 74 70 77 22", Notation.HEX)).isTrue();
        assertThat(Message.secret("AT+GMR", Notation.PLAIN)).isFalse();
    }
}
