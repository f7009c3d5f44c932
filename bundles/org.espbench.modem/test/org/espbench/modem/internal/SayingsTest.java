package org.espbench.modem.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.espbench.modem.at.Operand;
import org.espbench.modem.at.UnencodableException;
import org.junit.jupiter.api.Test;

class SayingsTest {

    @Test
    void everyReasonHasItsWords() {
        for (UnencodableException.Reason reason : UnencodableException.Reason.values()) {
            assertThat(Sayings.WORDS.say("unencodable." + reason.name(), "network name", 32, 1)).doesNotContain("{");
        }
        for (Operand operand : Operand.values()) {
            assertThat(Sayings.WORDS.say("operand." + operand.name())).isNotBlank();
        }
    }
}
