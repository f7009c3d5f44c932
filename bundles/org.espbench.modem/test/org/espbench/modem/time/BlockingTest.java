package org.espbench.modem.time;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BlockingTest {

    @AfterEach
    void nothingIsForbidden() {
        Blocking.forbid(() -> false);
    }

    @Test
    void nothingIsRefusedUnlessSomebodyForbidsIt() {
        assertThatCode(() -> Blocking.begin("reading")).doesNotThrowAnyException();
    }

    @Test
    void aCallIsRefusedByNameWhereItIsForbidden() {
        Thread mine = Thread.currentThread();
        Blocking.forbid(() -> Thread.currentThread() == mine);
        assertThatIllegalStateException().isThrownBy(() -> Blocking.begin("reading")).withMessageContainingAll("reading", mine.getName());
    }

    @Test
    void aWaitIsRefusedWhereItIsForbiddenAndNoneIsNeededForATimeThatIsOver() {
        Thread mine = Thread.currentThread();
        Blocking.forbid(() -> Thread.currentThread() == mine);
        Object monitor = new Object();
        assertThatIllegalStateException().isThrownBy(() -> {
            synchronized (monitor) {
                Time.real().await(monitor, 1);
            }
        });
        assertThatIllegalStateException().isThrownBy(() -> Time.real().park(1));
        assertThatCode(() -> {
            synchronized (monitor) {
                Time.real().await(monitor, 0);
            }
            Time.real().park(0);
        }).doesNotThrowAnyException();
    }
}
