package org.espbench.modem.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.espbench.modem.at.Generation;
import org.junit.jupiter.api.Test;

class DialectTest {

    private static Dialect dialect(String version) {
        return Dialect.of(FirmwareVersion.of(List.of("AT version:" + version + "(x)", "SDK version:1")));
    }

    @Test
    void theMatrixOfTheReferenceIsKept() {
        // 1.3, 1.4, 1.6, 1.7, 2.0, 2.1, 2.2, 2.3 as in section 2.
        row("-xxxxxxx", Ability.FREE_MEMORY, Ability.HOST_NAME, Ability.CLOCK, Ability.DNS_SERVERS);
        row("--xxxxxx", Ability.SERVER_CLIENTS, Ability.MESSAGE_FORMS, Ability.LINK_MESSAGES);
        row("--xx-xxx", Ability.COUNTRY, Ability.SOFT_AP_MESSAGES);
        row("---xxxxx", Ability.PASSIVE_RECEIVE);
        row("---x-xxx", Ability.SSL_CONFIGURATION, Ability.PASSIVE_NOTICE);
        row("---x----", Ability.CLOSE_MODE, Ability.MESSAGE_FORMS_STORED);
        row("xxxx----", Ability.SEND_BUFFERED, Ability.SSL_BUFFER, Ability.RATE_ONLY);
        row("----xxxx", Ability.START_WITHOUT_ID, Ability.PASS_THROUGH_RECONNECT, Ability.SOFT_AP_KICK, Ability.RADIO_OFF);
        row("-----xxx", Ability.ERROR_CODES, Ability.STORE_SWITCH, Ability.TIME_STAMP, Ability.TCP_OPTIONS, Ability.SSL_NAMES);
        row("------xx", Ability.STATION_STATE, Ability.RECONNECT_POLICY, Ability.IPV6, Ability.COMMAND_LIST);
        row("-------x", Ability.LINK_STATE);
        row("--------", Ability.SSL_SERVER);
        row("xxxxxxxx", Ability.SSL, Ability.PING, Ability.SOFT_AP, Ability.SAVED_PASS_THROUGH, Ability.SEND_ESCAPED);
    }

    private static void row(String cells, Ability... abilities) {
        List<String> versions = List.of("1.3.0.0", "1.4.0.0", "1.6.2.0", "1.7.5.0", "2.0.0.0", "2.1.0.0", "2.2.1.0", "2.3.0.0");
        for (Ability ability : abilities) {
            for (int i = 0; i < versions.size(); i++) {
                assertThat(dialect(versions.get(i)).can(ability)).as(ability + " in " + versions.get(i)).isEqualTo(cells.charAt(i) == 'x');
            }
        }
    }

    @Test
    void earlyFirmwareLacksWhatTheReferenceSays() {
        for (Ability ability : List.of(Ability.SLEEP_MODES, Ability.LINE_SETTINGS, Ability.SUFFIXES, Ability.SEND_ESCAPED, Ability.SENDER_ADDRESS,
                Ability.SEND_BUFFERED, Ability.SAVED_PASS_THROUGH, Ability.SSL_BUFFER, Ability.DNS_LOOKUP)) {
            assertThat(dialect("0.21.0.0").can(ability)).as(ability.name()).isFalse();
        }
        assertThat(dialect("0.40.0.0").can(Ability.SSL_BUFFER)).isFalse();
        assertThat(dialect("0.40.0.0").can(Ability.DNS_LOOKUP)).isFalse();
        assertThat(dialect("0.40.0.0").can(Ability.SEND_BUFFERED)).isTrue();
        assertThat(dialect("0.51.0.0").can(Ability.RESTORE)).isTrue();
        assertThat(dialect("0.52.0.0").can(Ability.RESTORE)).isFalse();
        assertThat(dialect("0.21.0.0").can(Ability.RATE_ONLY)).isTrue();
    }

    @Test
    void whatIsMissingHasAReasonInASentence() {
        assertThat(dialect("2.2.1.0").objection(Ability.SEND_BUFFERED))
                .contains("Sending into the module's buffer (AT+CIPSENDBUF) takes AT firmware 0.22 to 1.x; this module has 2.2.1.");
        assertThat(dialect("1.7.5.0").objection(Ability.SSL_SERVER)).contains("A TLS server is not possible with any AT firmware of the ESP8266.");
        assertThat(Dialect.UNKNOWN.objection(Ability.COMMAND_LIST)).hasValueSatisfying(reason -> assertThat(reason).contains("not known yet"));
        assertThat(dialect("1.7.5.0").objection(Ability.PING)).isEmpty();
        for (Ability ability : Ability.values()) {
            assertThat(new Dialect(Generation.NONOS, new Version(1, 7, 0), true, Set.of()).objection(ability)).as(ability.name()).isPresent();
        }
    }

    @Test
    void beforeTheFirmwareIsKnownOnlyWhatAllHaveIsUsed() {
        assertThat(Dialect.UNKNOWN.can(Ability.SOFT_AP)).isTrue();
        assertThat(Dialect.UNKNOWN.can(Ability.SUFFIXES)).isFalse();
        assertThat(Dialect.UNKNOWN.limits().command()).isEqualTo(128);
        assertThat(Dialect.of(FirmwareVersion.of(List.of("whatever")))).isEqualTo(Dialect.UNKNOWN);
    }

    @Test
    void limitsFollowTheVersion() {
        assertThat(dialect("0.21.0.0").limits()).satisfies(early -> {
            assertThat(early.command()).isEqualTo(128);
            assertThat(early.ssid()).isEqualTo(31);
            assertThat(early.sslLinks()).isZero();
            assertThat(early.passiveBuffer()).isZero();
        });
        assertThat(dialect("1.7.5.0").limits()).satisfies(late -> {
            assertThat(late.passiveBuffer()).isEqualTo(2920);
            assertThat(late.passiveRead()).isEqualTo(2048);
            assertThat(late.sslLinks()).isEqualTo(1);
        });
        assertThat(dialect("1.6.2.0").limits().passiveBuffer()).isZero();
        assertThat(dialect("2.2.1.0").limits()).satisfies(esp -> {
            assertThat(esp.command()).isEqualTo(256);
            assertThat(esp.passiveBuffer()).isEqualTo(5760);
            assertThat(esp.send()).isEqualTo(2048);
        });
    }

    @Test
    void quirksAreNumberedAndKnownByVersion() {
        Set<Integer> numbers = new HashSet<>();
        for (Quirk quirk : Quirk.values()) {
            numbers.add(quirk.number());
            assertThat(Dialect.describe(quirk)).as(quirk.name()).endsWith(".");
        }
        assertThat(numbers).hasSize(35).contains(1, 35);
        assertThat(dialect("0.21.0.0").quirks()).contains(Quirk.REFUSAL_WITHOUT_RESULT, Quirk.EARLY_LINK_MESSAGES).doesNotContain(Quirk.CLOSE_RESTARTS);
        assertThat(dialect("1.7.5.0").quirks()).contains(Quirk.RECEIVED_DATA_FORM, Quirk.SEND_FAIL_THEN_OK).doesNotContain(Quirk.SLEEP_NUMBERS_DIFFER);
        assertThat(dialect("2.2.1.0").quirks()).contains(Quirk.DHCP_OPERANDS_SWAPPED, Quirk.SLEEP_NUMBERS_DIFFER).doesNotContain(Quirk.ECHO_CR_CR_LF);
    }

    @Test
    void theModulesOwnAnswerOverrulesItsVersion() {
        Dialect corrected = dialect("0.40.0.0").with(Ability.SUFFIXES, false).with(Ability.PING, true);
        assertThat(corrected.can(Ability.SUFFIXES)).isFalse();
        assertThat(corrected.can(Ability.PING)).isTrue();
    }

    @Test
    void aLaterChipsFirmwareIsReadLikeTheLastOfThisOne() {
        assertThat(dialect("3.2.0.0").can(Ability.LINK_STATE)).isTrue();
        assertThat(dialect("4.1.1.0").generation()).isEqualTo(Generation.ESP_AT);
    }
}
