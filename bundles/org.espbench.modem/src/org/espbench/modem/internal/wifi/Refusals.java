package org.espbench.modem.internal.wifi;

import static org.espbench.modem.internal.wifi.Sayings.WORDS;

import java.util.Optional;

import org.espbench.modem.ModemException;
import org.espbench.modem.internal.dialogue.Answer;
import org.espbench.modem.internal.dialogue.Dialogue;
import org.espbench.modem.time.Deadline;

/** Finds out why a module refused without a word. In turn. */
final class Refusals {

    private Refusals() {
    }

    /** The reason, if it is that the module is no station. */
    static Optional<ModemException.Refused> notStation(Dialogue dialogue, Answer answer, Deadline deadline) throws ModemException {
        boolean station;
        try {
            station = new WifiModes(dialogue).ask(deadline).station();
        } catch (ModemException.Refused | ModemException.TimedOut e) {
            // Then nobody knows; what was refused first is what counts.
            station = true;
        }
        return station ? Optional.empty()
                : Optional.of(new ModemException.Refused(WORDS.say("notStation", answer.exchange().command()), answer.exchange()));
    }
}
