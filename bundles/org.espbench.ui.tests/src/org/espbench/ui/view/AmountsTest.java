package org.espbench.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

class AmountsTest {

    @Test
    void durationsGrowCoarserWithLength() {
        assertThat(Amounts.duration(Duration.ofMillis(900))).isEqualTo("0 s");
        assertThat(Amounts.duration(Duration.ofSeconds(59))).isEqualTo("59 s");
        assertThat(Amounts.duration(Duration.ofSeconds(61))).isEqualTo("1 min");
        assertThat(Amounts.duration(Duration.ofMinutes(125))).isEqualTo("2 h 5 min");
    }

    @Test
    void aClockThatWasSetBackMakesNoNegativeDuration() {
        assertThat(Amounts.duration(Duration.ofSeconds(-5))).isEqualTo("0 s");
    }

    @Test
    void smallCountsAreExact() {
        assertThat(Amounts.bytes(0)).isEqualTo("0 B");
        assertThat(Amounts.bytes(9_999)).isEqualTo("9999 B");
        assertThat(Amounts.bytes(1_048_575)).endsWith(" KiB");
        assertThat(Amounts.bytes(5_000_000_000L)).endsWith(" MiB");
    }
}
