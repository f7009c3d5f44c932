package org.espbench.connection;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** A rate is read off a clock that the test moves. */
class MeterTest {

    private static final long MILLI = 1_000_000;

    private final Meter meter = new Meter();

    @Test
    void nothingPassedIsNoRate() {
        assertThat(meter.at(12_345)).isZero();
    }

    @Test
    void aSteadyFlowReadsAsItsRateWhateverItsPortions() {
        for (int portion : new int[] {10, 100, 500}) {
            Meter steady = new Meter();
            long now = 0;
            for (; now < 20_000 * MILLI; now += portion * MILLI) {
                steady.add(10L * portion, now);
            }
            assertThat(steady.at(now)).isCloseTo(10_000, Percentage.withPercentage(15));
        }
    }

    @Test
    void aFlowThatStopsReadsAsNothingSoonAfter() {
        meter.add(100_000, 0);
        assertThat(meter.at(0)).isGreaterThan(10_000);
        assertThat(meter.at(30_000 * MILLI)).isLessThan(1);
    }
}
