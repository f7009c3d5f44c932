package org.espbench.modem.internal.board;

import static org.espbench.modem.internal.board.Sayings.WORDS;

import java.util.function.Consumer;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.modem.ModemException;
import org.espbench.modem.at.AtCommand;
import org.espbench.modem.at.Frame;
import org.espbench.modem.board.UpdateStep;
import org.espbench.modem.internal.dialogue.Answer;
import org.espbench.modem.internal.dialogue.Dialogue;
import org.espbench.modem.internal.dialogue.Hearing;
import org.espbench.modem.internal.dialogue.Tap;
import org.espbench.modem.time.Deadline;

/** Loads another firmware ({@code AT+CIUPDATE}, reference 2.4). */
final class Updating implements Hearing {

    private final Consumer<? super UpdateStep> each;
    private @Nullable UpdateStep last;

    private Updating(Consumer<? super UpdateStep> each) {
        this.each = each;
    }

    /** In turn. */
    static void update(Dialogue dialogue, AtCommand command, Consumer<? super UpdateStep> each, Restart restart, Deadline deadline)
            throws ModemException {
        Updating updating = new Updating(each);
        try (Tap tap = dialogue.tap()) {
            try {
                Answer answer = dialogue.ask(command, updating, deadline);
                if (!answer.ok()) {
                    throw new ModemException.Refused(WORDS.say("updateFailed." + updating.lastName()), answer.exchange());
                }
            } catch (ModemException.ModuleRestarted e) {
                // The OK may drown in the start that it announces; before everything is loaded, a start is a failure.
                if (updating.last != UpdateStep.LOADED) {
                    throw e;
                }
            }
            restart.after(tap, false, deadline);
        }
    }

    private String lastName() {
        UpdateStep step = last;
        return step == null ? "BEGIN" : step.name();
    }

    @Override
    public void heard(Frame frame) {
        if (frame instanceof Frame.Info info) {
            BoardCalls.step("+" + info.name() + ":" + info.value()).ifPresent(step -> {
                last = step;
                each.accept(step);
            });
        }
    }
}
