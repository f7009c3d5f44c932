package org.espbench.connection;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.espbench.modem.time.Deadline;
import org.espbench.modem.time.Time;

/**
 * What the session's thread must know of what others saw or want: the modem's event thread, and whoever uses the session. Every flag but
 * {@code stopping} and {@code lent} is put down by the session's thread once it has acted on it.
 */
final class Inbox {

    /** Waits without an end of their own are checked again this often: nothing waits for ever. */
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

    private final Time time;
    private boolean stopping;
    private boolean lent;
    private boolean away;
    private Optional<Deadline> back = Optional.empty();
    private Optional<Instant> until = Optional.empty();
    private boolean stationLost;
    private boolean addressObtained;
    private boolean softApNews;
    private boolean restarted;
    private boolean portLost;
    private boolean resetWanted;
    private boolean rejoinWanted;
    private boolean refreshWanted;
    private boolean hurried;

    Inbox(Time time) {
        this.time = time;
    }

    /** Waits until {@code condition} holds, for at most {@code longest}; woken by every flag. */
    synchronized void await(BooleanSupplier condition, Duration longest) throws Stopped {
        Deadline deadline = Deadline.in(time, longest);
        try {
            while (!leaving() && !condition.getAsBoolean() && deadline.await(this)) {
                continue;
            }
        } catch (InterruptedException e) {
            throw new Stopped(e);
        }
        check();
    }

    /**
     * Waits while the port is lent.
     *
     * @param said told for how long, in case somebody else has said something meanwhile
     * @throws Stopped after {@link #stop()}, and when the port isn't lent
     */
    void awaitReturn(Consumer<SessionState> said) throws Stopped {
        synchronized (this) {
            if (!away || stopping) {
                throw new Stopped(null);
            }
        }
        said.accept(lending());
        synchronized (this) {
            try {
                while (lent && !stopping && !back.map(Deadline::over).orElse(Boolean.FALSE)) {
                    back.orElseGet(() -> Deadline.in(time, LOOK_AGAIN)).await(this);
                }
            } catch (InterruptedException e) {
                throw new Stopped(e);
            }
            if (stopping) {
                throw new Stopped(null);
            }
            lent = false;
            away = false;
        }
    }

    /** How long the port is lent, as a state. */
    synchronized SessionState.Lent lending() {
        return new SessionState.Lent(until);
    }

    /** @throws Stopped after {@link #stop()}, and while the port is lent */
    synchronized void check() throws Stopped {
        if (leaving()) {
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

    /** Whether the session's thread has to give back the port. */
    synchronized boolean leaving() {
        return stopping || away;
    }

    /** @param length for how long; nothing: until {@link #takeBack()} */
    synchronized void lend(Optional<Duration> length) {
        lent = true;
        away = true;
        back = length.map(value -> Deadline.in(time, value));
        until = length.map(time.instant()::plus);
        notifyAll();
    }

    synchronized void takeBack() {
        lent = false;
        notifyAll();
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

    synchronized void softApChanged() {
        softApNews = true;
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

    synchronized void wantReset() {
        resetWanted = true;
        hurry();
    }

    synchronized void wantRejoin() {
        rejoinWanted = true;
        hurry();
    }

    synchronized void wantRefresh() {
        refreshWanted = true;
        notifyAll();
    }

    /** Ends a pause between attempts; none that begins later. */
    synchronized void hurry() {
        hurried = true;
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

    synchronized boolean hasRestarted() {
        return restarted;
    }

    synchronized boolean hasLostPort() {
        return portLost;
    }

    /** Whether somebody wants what can't wait for the end of what is going on. */
    synchronized boolean hasWish() {
        return resetWanted || rejoinWanted;
    }

    synchronized boolean wantsReset() {
        return resetWanted;
    }

    synchronized boolean wantsRefresh() {
        return refreshWanted;
    }

    synchronized boolean hasSoftApNews() {
        return softApNews;
    }

    synchronized boolean isHurried() {
        return hurried;
    }

    synchronized boolean takeRejoin() {
        boolean wanted = rejoinWanted;
        rejoinWanted = false;
        return wanted;
    }

    synchronized boolean takeReset() {
        boolean wanted = resetWanted;
        resetWanted = false;
        return wanted;
    }

    /** Has waits looked at again. */
    synchronized void nudge() {
        notifyAll();
    }

    /** Before everything that changes unasked is asked for. */
    synchronized void forgetNews() {
        refreshWanted = false;
        softApNews = false;
    }

    synchronized void beginPause() {
        hurried = false;
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
        resetWanted = false;
        rejoinWanted = false;
    }
}
