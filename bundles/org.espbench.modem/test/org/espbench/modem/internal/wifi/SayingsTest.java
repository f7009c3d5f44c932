package org.espbench.modem.internal.wifi;

import static org.assertj.core.api.Assertions.assertThat;

import org.espbench.modem.net.JoinFailure;
import org.junit.jupiter.api.Test;

class SayingsTest {

    @Test
    void everyFailureOfAJoinHasItsWords() {
        for (JoinFailure reason : JoinFailure.values()) {
            assertThat(Sayings.WORDS.say("joinFailed." + reason.name(), "net")).contains("net").doesNotContain("{");
        }
    }
}
