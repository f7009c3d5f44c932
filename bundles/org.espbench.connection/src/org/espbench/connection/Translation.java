package org.espbench.connection;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.connection.SessionState.Step;
import org.espbench.modem.ModemException;
import org.espbench.modem.port.PortAddress;

/** What a failure of the modem means to the session: what to tell, and from which step on to begin again. On the session's thread. */
final class Translation {

    private final PortAddress port;
    private final Inbox inbox;
    private final Hearing hearing;

    Translation(PortAddress port, Inbox inbox, Hearing hearing) {
        this.port = port;
        this.inbox = inbox;
        this.hearing = hearing;
    }

    /** What every command can meet with; {@code step} for what is the module's refusal only. */
    Trouble trouble(ModemException e, Step step) throws Stopped {
        return trouble(e, step, new SessionFailure.CommandFailed(String.valueOf(e.getMessage())));
    }

    /** The same, with what to tell of a refusal. */
    Trouble trouble(ModemException e, Step step, SessionFailure refusal) throws Stopped {
        inbox.check();
        String detail = String.valueOf(e.getMessage());
        return switch (e) {
        case ModemException.ModuleRestarted restarted -> Trouble.at(Step.GREET, new SessionFailure.ModuleRestarted(hearing.lastWords()), restarted);
        case ModemException.PortLost lost -> Trouble.at(Step.OPEN, gone(detail), lost);
        case ModemException.Closed closed -> Trouble.at(Step.OPEN, gone(detail), closed);
        case ModemException.Cancelled cancelled -> throw new Stopped(cancelled);
        case ModemException.Refused refused -> Trouble.at(step, refusal, refused);
        case ModemException.TimedOut late -> Trouble.at(step, refusal, late);
        case ModemException.NotSent other -> Trouble.at(step, refusal, other);
        case ModemException.SendUnknown other -> Trouble.at(step, refusal, other);
        case ModemException.JoinFailed other -> Trouble.at(step, refusal, other);
        case ModemException.Unsupported other -> Trouble.hopeless(refusal, other);
        };
    }

    SessionFailure gone(@Nullable String detail) {
        return new SessionFailure.PortUnavailable(port, SessionFailure.PortTrouble.GONE, String.valueOf(detail));
    }

    /** The port was lost while nothing was asked of the module. */
    Trouble portLost() {
        return Trouble.at(Step.OPEN, gone(Said.WORDS.say("failure.port.lost", port)), null);
    }

    /** The module has started anew while nothing was asked of it. */
    Trouble restarted() {
        return Trouble.at(Step.GREET, new SessionFailure.ModuleRestarted(hearing.lastWords()), null);
    }
}
