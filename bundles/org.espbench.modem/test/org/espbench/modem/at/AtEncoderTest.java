package org.espbench.modem.at;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;

import org.espbench.modem.at.UnencodableException.Reason;
import org.junit.jupiter.api.Test;

class AtEncoderTest {

    private static final AtEncoder NONOS = new AtEncoder(true, true, 128);

    private static String text(AtCommand command) {
        return new String(command.bytes(), StandardCharsets.ISO_8859_1);
    }

    @Test
    void commandsAreWrittenExactly() throws Exception {
        assertThat(text(NONOS.listen(333))).isEqualTo("AT+CIPSERVER=1,333\r\n");
        assertThat(text(AtEncoder.closing(4))).isEqualTo("AT+CIPCLOSE=4\r\n");
        assertThat(AtEncoder.ECHO_OFF.name()).isEqualTo("E0");
        assertThat(AtEncoder.PROBE.name()).isEmpty();
    }

    @Test
    void whatCanNotBeSaidIsRefusedWithItsReason() {
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
