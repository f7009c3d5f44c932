package org.espbench.simulator.line;

import java.time.Duration;

import org.espbench.simulator.loop.Alarm;
import org.espbench.simulator.loop.EventLoop;

/** Notices when no byte has come for 20 ms, which ends a packet in the payload phase and in pass-through (all generations, reference 3.5). */
final class Silence {

    static final Duration GAP = Duration.ofMillis(20);

    private final EventLoop loop;
    private final Runnable fell;
    private Alarm alarm;
    private boolean waiting;
    private long last;

    Silence(EventLoop loop, Runnable fell) {
        this.loop = loop;
        this.fell = fell;
        alarm = loop.after(Duration.ZERO, () -> { });
        alarm.cancel();
    }

    /** Bytes came. */
    void broken() {
        last = loop.time().nanos();
        if (!waiting) {
            waiting = true;
            alarm = loop.after(GAP, this::look);
        }
    }

    /** Bytes have come after a silence, and nobody has looked in between. */
    void fallen() {
        if (waiting) {
            stop();
            fell.run();
        }
    }

    void stop() {
        waiting = false;
        alarm.cancel();
    }

    private void look() {
        long left = GAP.toNanos() - (loop.time().nanos() - last);
        if (left > 0) {
            alarm = loop.after(Duration.ofNanos(left), this::look);
        } else {
            waiting = false;
            fell.run();
        }
    }
}
