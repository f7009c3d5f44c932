package org.espbench.modem.at;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AtCommandTest {

    @Test
    void aQuestionAsksAndDoesNothing() throws UnencodableException {
        for (String question : new String[] {"AT", "AT+CWMODE?", "AT+CWJAP=?", "AT+GMR", "AT+CIPSTATUS", "AT+CIFSR"}) {
            assertThat(AtCommand.of(question).question()).as(question).isTrue();
        }
        for (String deed : new String[] {"ATE0", "AT+RST", "AT+CWMODE=3", "AT+CWQAP"}) {
            assertThat(AtCommand.of(deed).question()).as(deed).isFalse();
        }
    }

    @Test
    void aCommandIsItsOwnTextOnly() throws UnencodableException {
        AtCommand command = AtCommand.of("AT+CWMODE=3");
        assertThat(command.is("AT+CWMODE=3")).isTrue();
        assertThat(command.is("AT+CWMODE=2")).isFalse();
        assertThat(command.is("BT+CWMODE=3")).isFalse();
        assertThat(command.is("AT+CWMODE=")).isFalse();
        assertThat(command.is("AT+CWMODE=3\r\n")).isFalse();
        assertThat(command.length()).isEqualTo(13);
    }

    @Test
    void onlyThePasswordIsSecret() throws UnencodableException {
        AtCommand command = AtCommand.of("AT+CWJAP=\"net\",\"open sesame\"");
        int from = "AT+CWJAP=\"net\",\"".length();
        for (int i = 0; i < command.length(); i++) {
            assertThat(command.secret(i)).as("byte %d", i).isEqualTo(i >= from && i < from + "open sesame".length());
        }
        assertThat(command.name()).isEqualTo("CWJAP");
        assertThat(AtCommand.of("AT").name()).isEmpty();
        assertThat(AtCommand.of("ATE0").name()).isEqualTo("E0");
        assertThat(AtCommand.of("at+cwjap_cur?").name()).isEqualTo("CWJAP_CUR");
        assertThat(AtCommand.of("A").name()).isEmpty();
    }
}
