package org.espbench.modem.internal.board;

import java.time.Duration;

import org.espbench.modem.ModemException;
import org.espbench.modem.at.AtCommand;
import org.espbench.modem.at.Frame;
import org.espbench.modem.internal.dialogue.Dialogue;
import org.espbench.modem.internal.dialogue.Tap;
import org.espbench.modem.port.ControlSequence;
import org.espbench.modem.time.Deadline;

/** Starts of the module that were asked for. */
final class Restart {

    /** Normally 0.2 to 1 s; some builds never say ready, and it can be lost (reference 1.10). */
    private static final Duration READY_WAIT = Duration.ofSeconds(5);

    private final Dialogue dialogue;
    private final LineCalls line;

    Restart(Dialogue dialogue, LineCalls line) {
        this.dialogue = dialogue;
        this.line = line;
    }

    /**
     * Says the command, waits for the start and makes the module ready for use. In turn.
     *
     * @param factory whether the line too is set back to what the factory left
     */
    void by(AtCommand command, boolean factory, Deadline deadline) throws ModemException {
        try (Tap tap = dialogue.tap()) {
            try {
                dialogue.require(command, deadline);
            } catch (ModemException.ModuleRestarted e) {
                // Its OK drowned in the start that it announces.
            }
            after(tap, factory, deadline);
        }
    }

    /** Has the control lines start it, and makes the module ready for use. In turn. */
    void by(ControlSequence lines, Deadline deadline) throws ModemException {
        try (Tap tap = dialogue.tap()) {
            line.play(lines);
            after(tap, false, deadline);
        }
    }

    /** The start is under way. In turn. */
    void after(Tap tap, boolean factory, Deadline deadline) throws ModemException {
        dialogue.cutOff();
        line.startsAnew(factory);
        awaitReady(tap, deadline.atMost(READY_WAIT));
        dialogue.cutOff();
        dialogue.initialise(deadline);
        line.startedHere();
    }

    private static void awaitReady(Tap tap, Deadline deadline) throws ModemException {
        Frame frame = tap.next(deadline);
        while (frame != null && !(frame instanceof Frame.Ready)) {
            frame = tap.next(deadline);
        }
    }
}
