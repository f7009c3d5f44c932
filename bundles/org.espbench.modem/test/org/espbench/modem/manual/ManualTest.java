package org.espbench.modem.manual;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.espbench.modem.dialect.Dialect;
import org.espbench.modem.dialect.Version;
import org.junit.jupiter.api.Test;

class ManualTest {

    private static CommandEntry entry(String version, String typed) {
        Dialect dialect = version.isEmpty() ? Dialect.UNKNOWN : Dialect.of(Version.of(version), true);
        return Manual.of(dialect, true).stream().filter(entry -> entry.typed().equals(typed)).findFirst()
                .orElseThrow(() -> new AssertionError(typed + " is nowhere"));
    }

    @Test
    void theSyntaxIsThatOfTheModulesFirmware() {
        assertThat(entry("0.21", "AT+CWJAP=").syntax()).isEqualTo("AT+CWJAP=\"<ssid>\",\"<password>\"");
        assertThat(entry("1.7.5", "AT+CWJAP_CUR=").syntax()).isEqualTo("AT+CWJAP_CUR=\"<ssid>\",\"<password>\"[,\"<bssid>\"[,<pci>]]");
        assertThat(entry("2.3.0", "AT+CWJAP=").syntax()).endsWith("[,<scan>][,<timeout>][,<pmf>]");
    }

    @Test
    void operandsSayWhatTheyAreAndWhetherTheyAreNeeded() {
        List<Operand> operands = entry("1.7.5", "AT+CWJAP_DEF=").operands();
        assertThat(operands).extracting(Operand::name).containsExactly("ssid", "password", "bssid", "pci");
        assertThat(operands).extracting(Operand::optional).containsExactly(false, false, true, true);
        assertThat(operands).extracting(Operand::quoted).containsExactly(true, true, true, false);
        assertThat(operands.get(0).meaning()).contains("32 bytes");
    }

    @Test
    void aSpecialMeaningComesBeforeTheUsualOne() {
        assertThat(entry("1.7.5", "AT+CIPCLOSE=").operands().getFirst().meaning()).contains("5 is all");
        assertThat(entry("1.7.5", "AT+CIPSEND=").operands().getFirst().meaning()).doesNotContain("all of them");
    }

    @Test
    void whatTheFirmwareLacksIsThereWithTheReason() {
        assertThat(entry("1.7.5", "AT+CIPRECVMODE?").objection()).isEmpty();
        assertThat(entry("1.3", "AT+CIPRECVMODE?").objection()).hasValueSatisfying(reason -> assertThat(reason).contains("1.7").contains("1.3"));
        assertThat(entry("2.3.0", "AT+CWJAP_CUR=").objection()).isPresent();
    }

    @Test
    void onADrivenLineTheDriverSendsTheData() {
        assertThat(entry("1.7.5", "AT+CIPSEND").objection()).hasValueSatisfying(reason -> assertThat(reason).contains("target"));
        assertThat(Manual.of(Dialect.UNKNOWN, false)).allSatisfy(each -> assertThat(each.objection()).isEmpty());
    }

    @Test
    void everyCommandHasAPurpose() {
        for (String version : new String[] {"0.18", "0.21", "1.3", "1.7.5", "2.0", "2.3"}) {
            assertThat(Manual.of(Dialect.of(Version.of(version), true), true)).hasSizeGreaterThan(80).allSatisfy(each -> {
                assertThat(each.purpose()).isNotBlank().endsWith(".");
                assertThat(each.operands()).allSatisfy(operand -> assertThat(operand.meaning()).isNotBlank());
            });
        }
    }
}
