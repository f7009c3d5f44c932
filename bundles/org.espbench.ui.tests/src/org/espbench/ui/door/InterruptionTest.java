package org.espbench.ui.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InterruptionTest {

    private final Interruption interruption = new Interruption();

    @Test
    void itReachesTheThreadThatWorksAndNobodyAfterwards() {
        interruption.interrupt();
        assertThat(Thread.currentThread().isInterrupted()).as("before the work").isFalse();
        interruption.begin();
        interruption.interrupt();
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
        interruption.end();
        assertThat(Thread.currentThread().isInterrupted()).as("what was meant for the work is over with it").isFalse();
        interruption.interrupt();
        assertThat(Thread.currentThread().isInterrupted()).as("after the work").isFalse();
    }
}
