package org.espbench.ui.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.swt.widgets.Display;
import org.espbench.ui.robot.EventLoop;
import org.junit.jupiter.api.Test;

class RepaintTest {

    private final Display display = Display.getCurrent();

    @Test
    void aThousandRequestsCauseOneRun() {
        AtomicInteger runs = new AtomicInteger();
        Repaint repaint = new Repaint(display, 0, runs::incrementAndGet);
        EventLoop.inJob(() -> {
            // The UI thread is waiting for this job's end and lets nothing through before its next event.
            for (int i = 0; i < 1000; i++) {
                repaint.request();
            }
            return true;
        });
        EventLoop.until("it has run", () -> runs.get() > 0);
        EventLoop.settle();
        assertThat(runs.get()).isLessThan(100);
    }

    @Test
    void aRequestDuringARunCausesAnother() {
        AtomicInteger runs = new AtomicInteger();
        Repaint[] self = new Repaint[1];
        self[0] = new Repaint(display, 1, () -> {
            if (runs.incrementAndGet() == 1) {
                self[0].request();
            }
        });
        self[0].request();
        EventLoop.until("it has run twice", () -> runs.get() == 2);
    }

    @Test
    void nothingRunsAfterClosing() {
        AtomicInteger runs = new AtomicInteger();
        Repaint repaint = new Repaint(display, 0, runs::incrementAndGet);
        repaint.request();
        repaint.close();
        repaint.request();
        EventLoop.settle();
        assertThat(runs).hasValue(0);
    }

    @Test
    void theDoorKeepsSlowCallsOutOfTheUiThread() {
        assertThatIllegalStateException().isThrownBy(() -> UiDoor.keepOut("reading")).withMessageContaining("reading");
        EventLoop.inJob(() -> {
            UiDoor.keepOut("reading");
            return true;
        });
    }
}
