package org.espbench.modem.at;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;

import org.espbench.modem.at.UnencodableException.Reason;
import org.junit.jupiter.api.Test;

class CommandWriterTest {

    private static final Grammar EARLY = new Grammar(false, false, false, 128);
    private static final Grammar NONOS = new Grammar(true, true, false, 128);
    private static final Grammar ESP_AT = new Grammar(false, true, true, 256);

    private static String text(AtCommand command) {
        return new String(command.bytes(), StandardCharsets.ISO_8859_1);
    }

    @Test
    void namesFollowTheGrammar() throws Exception {
        assertThat(text(NONOS.set("X", false).number(1, 0, Operand.SWITCH).end())).isEqualTo("AT+X_CUR=1\r\n");
        assertThat(text(NONOS.set("X", true).number(1, 0, Operand.SWITCH).end())).isEqualTo("AT+X_DEF=1\r\n");
        assertThat(text(ESP_AT.set("X", true).bit(true, Operand.SWITCH).end())).isEqualTo("AT+X=1\r\n");
        assertThat(text(Grammar.query("X"))).isEqualTo("AT+X?\r\n");
        assertThat(text(Grammar.execute("X"))).isEqualTo("AT+X\r\n");
    }

    @Test
    void stringsAreEscapedWhereTheyAre() throws Exception {
        assertThat(text(NONOS.set("X").text("a\"b,c\\d", Operand.SSID).end())).isEqualTo("AT+X=\"a\\\"b\\,c\\\\d\"\r\n");
        assertThat(text(EARLY.set("X").text("b,c\\d", Operand.SSID).end())).isEqualTo("AT+X=\"b,c\\d\"\r\n");
        refused(Reason.QUOTE, Operand.SSID, () -> EARLY.set("X").text("a\"b", Operand.SSID).end());
        assertThat(new String(NONOS.set("X").text("\u20ac", Operand.SSID).end().bytes(), StandardCharsets.UTF_8)).isEqualTo("AT+X=\"\u20ac\"\r\n");
    }

    @Test
    void omittedOperandsLeaveTheirCommas() throws Exception {
        assertThat(text(ESP_AT.set("X").text("a", Operand.SSID).omit().omit().number(1, 0, Operand.SWITCH).end())).isEqualTo("AT+X=\"a\",,,1\r\n");
        assertThat(text(ESP_AT.set("X").omit().number(1, 0, Operand.SWITCH).omit().end())).isEqualTo("AT+X=,1\r\n");
        assertThat(text(NONOS.set("X").text("a", Operand.SSID).mac(Optional.empty(), Operand.BSSID).bit(Optional.empty(), Operand.SWITCH)
                .number(OptionalInt.empty(), 0, 9, Operand.SECONDS).end())).isEqualTo("AT+X=\"a\"\r\n");
        refused(Reason.ALONE, Operand.SWITCH, () -> NONOS.set("X").text("a", Operand.SSID).omit().bit(true, Operand.SWITCH).end());
    }

    @Test
    void secretsAreMarkedWhereverTheyStand() throws Exception {
        AtCommand first = NONOS.set("X").secret("a\"b".toCharArray(), Operand.PASSWORD).number(3, 0, Operand.MODE).end();
        assertThat(first.shown()).isEqualTo("AT+X=\"****\",3");
        AtCommand behindAnOmission = ESP_AT.set("X").text("n", Operand.SSID).omit().secret("abc".toCharArray(), Operand.PASSWORD).end();
        assertThat(behindAnOmission.shown()).isEqualTo("AT+X=\"n\",,\"***\"");
        behindAnOmission.wipe();
        assertThat(text(behindAnOmission)).isEqualTo("AT+X=\"n\",,\"***\"\r\n");
        refused(Reason.TOO_SHORT, Operand.PASSWORD, () -> NONOS.set("X").secret("1234567".toCharArray(), 8, Operand.PASSWORD).end());
        assertThat(text(NONOS.set("X").secret(new char[0], 8, Operand.PASSWORD).end())).isEqualTo("AT+X=\"\"\r\n");
    }

    @Test
    void whatCanNotBeSaidIsRefusedWithItsReason() {
        refused(Reason.CONTROL_CHARACTER, Operand.SSID, () -> NONOS.set("X").text("a\nb", Operand.SSID).end());
        refused(Reason.CONTROL_CHARACTER, Operand.PASSWORD, () -> NONOS.set("X").secret("x\r".toCharArray(), Operand.PASSWORD).end());
        refused(Reason.CONTROL_CHARACTER, Operand.SSID, () -> NONOS.set("X").text("a\0", Operand.SSID).end());
        refused(Reason.EMPTY, Operand.SSID, () -> NONOS.set("X").text("", Operand.SSID).end());
        refused(Reason.TOO_LONG, Operand.SSID, () -> NONOS.set("X").text("\u00e4".repeat(17), Operand.SSID).end());
        refused(Reason.TOO_LONG, Operand.PASSWORD, () -> NONOS.set("X").secret("x".repeat(65).toCharArray(), Operand.PASSWORD).end());
        refused(Reason.TOO_LONG, Operand.COMMAND,
                () -> NONOS.set("X").text("a".repeat(32), Operand.SSID).secret(",".repeat(64).toCharArray(), Operand.PASSWORD).end());
        refused(Reason.OUT_OF_RANGE, Operand.CHANNEL, () -> NONOS.set("X").number(15, 1, Operand.CHANNEL).end());
        refused(Reason.OUT_OF_RANGE, Operand.CHANNEL, () -> NONOS.set("X").number(0, 1, Operand.CHANNEL).end());
    }

    @Test
    void addressesHaveTheirForm() throws Exception {
        assertThat(text(NONOS.set("X").ip("192.168.4.1").mac("1A:fe:00:97:d5:7b", Operand.MAC).end()))
                .isEqualTo("AT+X=\"192.168.4.1\",\"1A:fe:00:97:d5:7b\"\r\n");
        for (String ip : new String[] {"", "1.2.3", "1.2.3.4.5", "256.1.1.1", "1.2.3.x", "1..2.3", " 1.2.3.4", "1.2.3.0004", "-1.2.3.4"}) {
            refused(Reason.MALFORMED, Operand.IP, () -> NONOS.set("X").ip(ip).end());
        }
        for (String mac : new String[] {"", "1a:fe:00:97:d5", "1a-fe-00-97-d5-7b", "1g:fe:00:97:d5:7b", "1a:fe:00:97:d5:7b:00", "1a:fe:00:97:d5:7\""}) {
            refused(Reason.MALFORMED, Operand.MAC, () -> NONOS.set("X").mac(mac, Operand.MAC).end());
        }
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
