package org.espbench.modem.at;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.espbench.modem.at.UnencodableException.Reason;
import org.junit.jupiter.api.Test;

class AtEncoderTest {

    private static final AtEncoder NONOS = new AtEncoder(true, true, 128);
    private static final AtEncoder EARLY = new AtEncoder(false, false, 128);
    private static final AtEncoder ESP_AT = new AtEncoder(false, true, 256);

    private static String text(AtCommand command) {
        return new String(command.bytes(), StandardCharsets.ISO_8859_1);
    }

    @Test
    void aCommandKnowsItsSecretBytes() throws Exception {
        AtCommand join = NONOS.join("net", "a,\"b".toCharArray(), Optional.of("12:34:56:78:9a:bc"));
        assertThat(text(join)).isEqualTo("AT+CWJAP_CUR=\"net\",\"a\\,\\\"b\",\"12:34:56:78:9a:bc\"\r\n");
        assertThat(join.shown()).isEqualTo("AT+CWJAP_CUR=\"net\",\"******\",\"12:34:56:78:9a:bc\"");
        assertThat(join.name()).isEqualTo("CWJAP_CUR");
        join.wipe();
        assertThat(text(join)).doesNotContain("b\",\"12");
    }

    @Test
    void formsFollowTheDialect() throws Exception {
        assertThat(text(ESP_AT.join("net", "12345678".toCharArray(), Optional.empty()))).isEqualTo("AT+CWJAP=\"net\",\"12345678\"\r\n");
        assertThat(text(EARLY.join("a\\,b", new char[0], Optional.empty()))).isEqualTo("AT+CWJAP=\"a\\,b\",\"\"\r\n");
        assertThat(text(NONOS.wifiMode(1))).isEqualTo("AT+CWMODE_CUR=1\r\n");
        assertThat(text(EARLY.wifiMode(3))).isEqualTo("AT+CWMODE=3\r\n");
        assertThat(text(NONOS.openTcp(4, "host.example", 80))).isEqualTo("AT+CIPSTART=4,\"TCP\",\"host.example\",80\r\n");
        assertThat(text(NONOS.send(0, 2048))).isEqualTo("AT+CIPSEND=0,2048\r\n");
        assertThat(text(NONOS.listen(333))).isEqualTo("AT+CIPSERVER=1,333\r\n");
        assertThat(text(AtEncoder.closing(4))).isEqualTo("AT+CIPCLOSE=4\r\n");
        assertThat(AtEncoder.ECHO_OFF.name()).isEqualTo("E0");
        assertThat(AtEncoder.PROBE.name()).isEmpty();
    }

    @Test
    void whatCanNotBeSaidIsRefusedWithItsReason() {
        refused(Reason.CONTROL_CHARACTER, Operand.SSID, () -> NONOS.join("a\nb", new char[0], Optional.empty()));
        refused(Reason.CONTROL_CHARACTER, Operand.PASSWORD, () -> NONOS.join("a", "x\r".toCharArray(), Optional.empty()));
        refused(Reason.QUOTE, Operand.SSID, () -> EARLY.join("a\"b", new char[0], Optional.empty()));
        refused(Reason.EMPTY, Operand.SSID, () -> NONOS.join("", new char[0], Optional.empty()));
        refused(Reason.TOO_LONG, Operand.SSID, () -> NONOS.join("\u00e4".repeat(17), new char[0], Optional.empty()));
        refused(Reason.TOO_LONG, Operand.PASSWORD, () -> NONOS.join("a", "x".repeat(65).toCharArray(), Optional.empty()));
        refused(Reason.TOO_LONG, Operand.COMMAND, () -> NONOS.join("a".repeat(32), ",".repeat(64).toCharArray(), Optional.empty()));
        refused(Reason.OUT_OF_RANGE, Operand.LENGTH, () -> NONOS.send(0, 2049));
        refused(Reason.OUT_OF_RANGE, Operand.LINK, () -> NONOS.send(5, 1));
        refused(Reason.OUT_OF_RANGE, Operand.REMOTE_PORT, () -> NONOS.openTcp(0, "a", 0));
        refused(Reason.EMPTY, Operand.COMMAND, () -> AtCommand.of(""));
        refused(Reason.CONTROL_CHARACTER, Operand.COMMAND, () -> AtCommand.of("AT\r\nAT"));
    }

    private interface Encoding {
        AtCommand encode() throws UnencodableException;
    }

    private static void refused(Reason reason, Operand operand, Encoding encoding) {
        assertThatThrownBy(encoding::encode).isInstanceOfSatisfying(UnencodableException.class, e -> {
            assertThat(e.reason()).isEqualTo(reason);
            assertThat(e.operand()).isEqualTo(operand);
        });
    }
}
