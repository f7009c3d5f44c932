package org.espbench.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.espbench.modem.time.Time;
import org.junit.jupiter.api.Test;

class HoldTest {

    private static final Duration AT_ONCE = Duration.ofMillis(1);

    private final Hold hold = new Hold();

    private void open() {
        assertThat(hold.opening(new Inbox(Time.real()))).isTrue();
        hold.opened(() -> {
        });
    }

    @Test
    void aPortIsNotFreeWhileItIsOpen() throws InterruptedException {
        open();
        assertThat(hold.awaitFree(hold.openings(), AT_ONCE)).isFalse();
    }

    @Test
    void aPortIsFreeWhenItIsLetGo() throws InterruptedException {
        open();
        int opening = hold.openings();
        hold.letGo();
        assertThat(hold.awaitFree(opening, AT_ONCE)).isTrue();
    }

    @Test
    void aPortThatWasFreeAndIsOpenAgainWasFree() throws InterruptedException {
        open();
        int opening = hold.openings();
        hold.letGo();
        open();
        assertThat(hold.awaitFree(opening, AT_ONCE)).as("who waits for the end of the first opening").isTrue();
        assertThat(hold.awaitFree(hold.openings(), AT_ONCE)).as("who waits for the end of the second").isFalse();
    }
}
