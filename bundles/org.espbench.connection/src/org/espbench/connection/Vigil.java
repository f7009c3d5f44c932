package org.espbench.connection;

import java.time.Duration;
import java.util.function.BooleanSupplier;

import org.espbench.connection.SessionState.Step;
import org.espbench.modem.time.Time;

/** The waits of the session's thread while a module is driven: each ends early when module or port is lost, or somebody wants a reset. */
final class Vigil {

    private final Inbox inbox;
    private final Board board;
    private final Translation translation;
    private final Time time;

    Vigil(Inbox inbox, Board board, Translation translation, Time time) {
        this.inbox = inbox;
        this.board = board;
        this.translation = translation;
        this.time = time;
    }

    /** Waits until the condition holds, for at most {@code longest}. */
    void await(BooleanSupplier condition, Duration longest) throws Trouble, Stopped, ResetAsked {
        inbox.await(() -> condition.getAsBoolean() || inbox.hasLostModule() || inbox.wantsReset(), longest);
        check();
    }

    void check() throws Trouble, Stopped, ResetAsked {
        inbox.check();
        if (inbox.hasLostPort()) {
            throw translation.portLost();
        }
        if (inbox.hasLostModule()) {
            throw translation.restarted();
        }
        if (inbox.takeReset()) {
            throw new ResetAsked();
        }
    }

    /** Waits before {@code next}, unless somebody is in a hurry or one of the things happens that the condition tells. */
    void pause(Trouble trouble, Step next, Backoff backoff, BooleanSupplier enough) throws Stopped {
        Duration pause = backoff.next();
        inbox.beginPause();
        board.sayUnlessLeaving(new SessionState.BackingOff(trouble.failure(), next, backoff.failures(), pause, time.instant().plus(pause)));
        inbox.await(() -> inbox.isHurried() || enough.getAsBoolean(), pause);
    }
}
