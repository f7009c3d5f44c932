package org.espbench.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;

class TimeTextTest {

    private static final Instant AT = Instant.parse("2026-05-04T22:03:04.0567Z");

    private final TimeText times = new TimeText(ZoneId.of("Europe/Zurich"));

    @Test
    void theClockIsTheZonesOwn() {
        assertThat(times.text(TimeMode.ABSOLUTE, AT, null, null)).isEqualTo("00:03:04.056").hasSize(TimeText.WIDTH);
    }

    @Test
    void relativeTimeCountsFromTheStart() {
        assertThat(times.text(TimeMode.RELATIVE, AT, AT.minusMillis(3_600_007), null)).isEqualTo("3600.007");
    }

    @Test
    void deltaCountsFromTheRowBefore() {
        assertThat(times.text(TimeMode.DELTA, AT, null, AT.minusMillis(12))).isEqualTo("+0.012");
    }

    @Test
    void aRowStampedBeforeTheOneAboveIsNegative() {
        assertThat(times.text(TimeMode.DELTA, AT, null, AT.plusMillis(1_002))).isEqualTo("-1.002");
    }

    @Test
    void theFirstRowCountsFromItself() {
        assertThat(times.text(TimeMode.DELTA, AT, null, null)).isEqualTo("+0.000");
        assertThat(times.text(TimeMode.RELATIVE, AT, null, null)).isEqualTo("0.000");
    }
}
