package org.espbench.modem.serial;

import java.time.Duration;

import org.espbench.modem.port.PortAddress;
import org.espbench.modem.time.Deadline;
import org.espbench.modem.time.Time;

/**
 * Who uses a device, and how it is given back: once everybody has left it, or after a while in any case, on a thread of its own
 * ({@code espbench-serial-close-…}). Closing can hang in the system when the device is gone: then it goes on hanging there, and nobody waits
 * for it. Any thread.
 */
final class Release {

    /** For who reads or writes to leave, before the device is taken from under them. */
    private static final Duration LEAVE = Duration.ofMillis(300);
    private static final Duration LONGEST = Duration.ofMillis(900);

    private final Device device;
    private final String name;
    private int users;
    private boolean begun;
    private boolean done;

    Release(Device device, PortAddress address) {
        this.device = device;
        this.name = "espbench-serial-close-" + address.rest();
    }

    /** @return false when the device has been or is being given back */
    synchronized boolean enter() {
        if (begun) {
            return false;
        }
        users++;
        return true;
    }

    synchronized void leave() {
        users--;
        if (begun) {
            notifyAll();
        }
    }

    /** Whether {@link #begin()} was called. */
    synchronized boolean begun() {
        return begun;
    }

    /** Waits so long, or until the device is being given back. */
    synchronized void pause(Deadline deadline) throws InterruptedException {
        if (!begun) {
            deadline.await(this);
        }
    }

    /** @return false when it had begun before */
    synchronized boolean begin() {
        if (begun) {
            return false;
        }
        begun = true;
        notifyAll();
        Thread closer = new Thread(this::run, name);
        closer.setDaemon(true);
        closer.start();
        return true;
    }

    /** Waits until the device is given back, a second at most. */
    synchronized void await() {
        Deadline deadline = Deadline.in(Time.real(), LONGEST);
        try {
            while (!done && deadline.await(this)) {
                continue;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        synchronized (this) {
            Deadline deadline = Deadline.in(Time.real(), LEAVE);
            try {
                while (users > 0 && deadline.await(this)) {
                    continue;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        device.close();
        synchronized (this) {
            done = true;
            notifyAll();
        }
    }
}
