package org.espbench.simulator.line;

import java.time.Duration;

import org.espbench.simulator.loop.Alarm;
import org.espbench.simulator.loop.EventLoop;

/** Notices when no byte has come for 20 ms, which ends a packet in the payload phase and in pass-through (all generations, reference 3.5). */
final class Silence {

    private static final Duration GAP = Duration.ofMillis(20);

    private final EventLoop loop;
    private final Runnable fell;
    private Alarm alarm;

    Silence(EventLoop loop, Runnable fell) {
        this.loop = loop;
        this.fell = fell;
        alarm = loop.after(Duration.ZERO, () -> { });
        alarm.cancel();
    }

    /** Bytes came. */
    void broken() {
        alarm.cancel();
        alarm = loop.after(GAP, fell);
    }

    void stop() {
        alarm.cancel();
    }
}
