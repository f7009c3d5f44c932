package org.espbench.modem.internal.wifi;

import java.time.Duration;

import org.espbench.modem.ModemException;
import org.espbench.modem.at.AtCommand;
import org.espbench.modem.at.Grammar;
import org.espbench.modem.at.Operand;
import org.espbench.modem.dialect.Ability;
import org.espbench.modem.internal.dialogue.Answer;
import org.espbench.modem.internal.dialogue.Dialogue;
import org.espbench.modem.internal.dialogue.Told;
import org.espbench.modem.net.WifiMode;
import org.espbench.modem.time.Deadline;

/** What the radio does ({@code AT+CWMODE}, reference 2.2). */
public final class WifiModes {

    private static final String NAME = "CWMODE";
    private static final AtCommand ASK = Grammar.query(NAME);

    private final Dialogue dialogue;

    /** For this module. */
    public WifiModes(Dialogue dialogue) {
        this.dialogue = dialogue;
    }

    /** Switches the radio until the module restarts. */
    public void set(WifiMode mode, Duration budget) throws ModemException {
        if (mode == WifiMode.OFF) {
            dialogue.require(Ability.RADIO_OFF);
        }
        Deadline deadline = dialogue.deadline(budget);
        dialogue.inTurn(deadline, () -> {
            set(mode, false, deadline);
            return true;
        });
    }

    /** What the radio does. */
    public WifiMode ask(Duration budget) throws ModemException {
        Deadline deadline = dialogue.deadline(budget);
        return dialogue.inTurn(deadline, () -> ask(deadline));
    }

    /** In turn. */
    void set(WifiMode mode, boolean stored, Deadline deadline) throws ModemException {
        AtCommand command = dialogue.encoded(() -> dialogue.grammar().set(NAME, stored).number(mode.code(), 0, Operand.MODE).end());
        dialogue.keepSettings(stored, deadline);
        dialogue.require(command, deadline);
    }

    /** In turn. */
    WifiMode ask(Deadline deadline) throws ModemException {
        Answer answer = dialogue.require(ASK, deadline);
        int code = Told.number(answer, NAME);
        for (WifiMode mode : WifiMode.values()) {
            if (mode.code() == code) {
                return mode;
            }
        }
        throw Told.nothing(answer);
    }
}
