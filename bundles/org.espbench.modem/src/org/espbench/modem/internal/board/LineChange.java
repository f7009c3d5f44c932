package org.espbench.modem.internal.board;

import static org.espbench.modem.internal.board.Sayings.WORDS;

import java.time.Duration;
import java.util.List;

import org.espbench.modem.Exchange;
import org.espbench.modem.ModemException;
import org.espbench.modem.at.AtCommand;
import org.espbench.modem.dialect.Ability;
import org.espbench.modem.internal.dialogue.Answer;
import org.espbench.modem.internal.dialogue.Dialogue;
import org.espbench.modem.internal.dialogue.Wire;
import org.espbench.modem.port.FlowControl;
import org.espbench.modem.port.LineSettings;
import org.espbench.modem.port.Outputs;
import org.espbench.modem.time.Deadline;

/** One change of the line, at both ends, and the way back when nobody answers there. In turn. */
final class LineChange {

    private static final Duration ANSWER = Duration.ofMillis(500);
    private static final int TRIES = 3;
    /** Modules switch once their OK has left. */
    private static final Duration SWITCHING = Duration.ofMillis(50);
    private static final Duration OK_WAIT = Duration.ofSeconds(3);
    private static final Duration START = Duration.ofSeconds(2);
    /** The way back is gone to its end even when the budget is used up or the caller has lost patience: nobody else would. */
    private static final Duration BACK = Duration.ofSeconds(15);

    private final Dialogue dialogue;
    private final Wire wire;
    private final LineCalls line;
    private final LineSettings old;
    private final Outputs outputs;
    private final LineSettings wanted;
    private final Deadline deadline;

    LineChange(Dialogue dialogue, Wire wire, LineCalls line, LineSettings wanted, Deadline deadline) {
        this.dialogue = dialogue;
        this.wire = wire;
        this.line = line;
        this.old = wire.settings();
        this.outputs = wire.outputs();
        this.wanted = wanted;
        this.deadline = deadline;
    }

    void by(AtCommand command) throws ModemException {
        LineSettings bare = LineCalls.bare(wanted);
        // Before the module goes where this end can't follow.
        if (!wire.set(bare)) {
            throw new ModemException.Unsupported(WORDS.say("line.hostCannot", shown(wanted)));
        }
        wire.set(old);
        boolean moduleObeysRts = wanted.flow() == FlowControl.CTS || wanted.flow() == FlowControl.RTS_CTS;
        if (moduleObeysRts) {
            // Not RTS alone: that would hold a board with the usual two transistors in reset.
            wire.set(Outputs.RAISED);
        }
        try {
            tell(command, bare);
            if (!wire.answers(TRIES, ANSWER, deadline)) {
                throw back(command, "line.wentBack");
            }
            if (wanted.flow() != FlowControl.NONE) {
                flow(command);
            }
        } catch (ModemException.TimedOut | ModemException.Cancelled e) {
            back(command, "line.wentBack");
            throw e;
        } catch (ModemException.ModuleRestarted e) {
            wire.set(line.home());
            throw e;
        }
    }

    private void tell(AtCommand command, LineSettings bare) throws ModemException {
        if (!dialogue.dialect().can(Ability.LINE_SETTINGS)) {
            wire.sayAndFollow(command, bare, deadline.atMost(OK_WAIT));
            return;
        }
        try {
            Answer answer = dialogue.ask(command, deadline.atMost(OK_WAIT));
            if (!answer.ok() && line.rateAlone(wanted)) {
                // Nobody knows when between 0.21 and 0.40 the whole settings came.
                wire.sayAndFollow(line.rate(wanted), bare, deadline.atMost(OK_WAIT));
                return;
            }
            if (!answer.ok()) {
                wire.set(outputs);
                throw dialogue.refused(answer);
            }
            dialogue.pause(SWITCHING, deadline);
        } catch (ModemException.TimedOut e) {
            if (deadline.over()) {
                throw e;
            }
            // Its OK may have been lost, and the module gone on.
        }
        wire.set(bare);
    }

    private void flow(AtCommand command) throws ModemException {
        boolean hostObeysCts = wanted.flow() != FlowControl.CTS;
        if (hostObeysCts && !wire.ctsRaised()) {
            throw back(command, "line.noCts");
        }
        if (!wire.set(wanted) || !wire.answers(TRIES, ANSWER, deadline)) {
            throw back(command, "line.wentBack");
        }
    }

    /** Goes back at both ends. */
    private ModemException back(AtCommand command, String why) throws ModemException {
        ModemException failure = wayBack(command, why);
        wire.set(outputs);
        return failure;
    }

    private ModemException wayBack(AtCommand command, String why) throws ModemException {
        Deadline end = dialogue.deadline(BACK);
        Exchange exchange = new Exchange(command.shown(), List.of());
        AtCommand back = line.back(old);
        LineSettings bare = LineCalls.bare(wanted);
        // The module may hear though it isn't heard.
        for (LineSettings place : List.of(wire.settings(), bare)) {
            wire.set(LineCalls.bare(place));
            wire.say(back);
            dialogue.pause(SWITCHING.multipliedBy(4), end);
            wire.set(old);
            if (wire.answers(TRIES, ANSWER, end)) {
                return new ModemException.Refused(WORDS.say(why, shown(wanted), shown(old)), exchange);
            }
        }
        for (LineSettings place : List.of(bare, LineCalls.bare(old))) {
            wire.set(place);
            wire.say(BoardCommands.RESET);
            dialogue.pause(SWITCHING, end);
            wire.set(line.home());
            dialogue.pause(START, end);
            if (wire.answers(TRIES, ANSWER, end)) {
                dialogue.cutOff();
                dialogue.initialise(end);
                return new ModemException.Refused(WORDS.say(why, shown(wanted), shown(line.home())), exchange);
            }
        }
        wire.set(old);
        return new ModemException.TimedOut(WORDS.say("line.lost", shown(wanted), shown(old)), exchange);
    }

    private static String shown(LineSettings settings) {
        return WORDS.say("line.settings", settings.baud(), settings.dataBits(), settings.parity(), settings.stopBits(), settings.flow());
    }
}
