package org.espbench.modem.serial;

import java.time.Duration;

import org.espbench.modem.port.PortAddress;
import org.espbench.modem.time.Deadline;
import org.espbench.modem.time.Time;

/**
 * Ends writes that the system doesn't end. Nothing but closing the device gets a thread out of a write to a line that takes nothing, so that
 * is what a thread per open port ({@code espbench-serial-watch-…}) does after a while.
 */
final class StallWatch {

    private final Release release;
    private final Duration patience;
    /** When the write under way began, in the clock's nanoseconds; 0 while there is none. */
    private volatile long since;
    private volatile boolean stalled;

    StallWatch(Release release, Duration patience) {
        this.release = release;
        this.patience = patience;
    }

    /** @param first what the thread does before it watches, while the device is open */
    void start(PortAddress address, Runnable first) {
        Thread thread = new Thread(() -> {
            if (release.enter()) {
                try {
                    first.run();
                } finally {
                    release.leave();
                }
            }
            run();
        }, "espbench-serial-watch-" + address.rest());
        thread.setDaemon(true);
        thread.start();
    }

    /** A write begins. One at a time. */
    void begin() {
        since = Time.real().nanos() | 1;
    }

    void end() {
        since = 0;
    }

    /** Whether a write has been ended. */
    boolean stalled() {
        return stalled;
    }

    private void run() {
        try {
            while (!release.begun()) {
                release.pause(Deadline.in(Time.real(), patience.dividedBy(4)));
                long began = since;
                if (began != 0 && Time.real().nanos() - began > patience.toNanos()) {
                    stalled = true;
                    release.begin();
                }
            }
        } catch (InterruptedException e) {
            // Nobody of ours interrupts this thread; without it writes wait as the system has them wait.
            Thread.currentThread().interrupt();
        }
    }
}
