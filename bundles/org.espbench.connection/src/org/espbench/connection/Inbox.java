package org.espbench.connection;

import java.time.Duration;
import java.util.function.BooleanSupplier;

import org.espbench.modem.time.Deadline;
import org.espbench.modem.time.Time;

/**
 * What the session's thread must know of what others saw: the modem's event thread, and whoever disconnects. Every flag but {@code stopping} is
 * put down by the session's thread once it has acted on it.
 */
final class Inbox {

    private final Time time;
    private boolean stopping;
    private boolean stationLost;
    private boolean addressObtained;
    private boolean restarted;
    private boolean portLost;

    Inbox(Time time) {
        this.time = time;
    }

    /** Waits until {@code condition} holds, for at most {@code longest}; woken by every flag. */
    synchronized void await(BooleanSupplier condition, Duration longest) throws Stopped {
        Deadline deadline = Deadline.in(time, longest);
        try {
            while (!stopping && !condition.getAsBoolean() && deadline.await(this)) {
                continue;
            }
        } catch (InterruptedException e) {
            throw new Stopped(e);
        }
        check();
    }

    /** @throws Stopped after {@link #stop()} */
    synchronized void check() throws Stopped {
        if (stopping) {
            throw new Stopped(null);
        }
    }

    /** @return false when it had been called before */
    synchronized boolean stop() {
        boolean first = !stopping;
        stopping = true;
        notifyAll();
        return first;
    }

    synchronized boolean stopping() {
        return stopping;
    }

    synchronized void lostStation() {
        stationLost = true;
        addressObtained = false;
        notifyAll();
    }

    synchronized void obtainedAddress() {
        addressObtained = true;
        stationLost = false;
        notifyAll();
    }

    synchronized void restart() {
        restarted = true;
        notifyAll();
    }

    synchronized void losePort() {
        portLost = true;
        notifyAll();
    }

    synchronized boolean hasLostStation() {
        return stationLost;
    }

    synchronized boolean hasObtainedAddress() {
        return addressObtained;
    }

    /** Whether the module's side is in a state in which going on makes no sense. */
    synchronized boolean hasLostModule() {
        return restarted || portLost;
    }

    synchronized boolean hasLostPort() {
        return portLost;
    }

    synchronized void forgetStation() {
        stationLost = false;
        addressObtained = false;
    }

    /** For a port that was opened anew, or a module that is greeted anew. */
    synchronized void forgetModule() {
        forgetStation();
        restarted = false;
        portLost = false;
    }
}
