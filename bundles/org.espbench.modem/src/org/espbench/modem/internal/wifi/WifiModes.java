package org.espbench.modem.internal.wifi;

import java.time.Duration;
import java.util.Optional;

import org.espbench.modem.ModemException;
import org.espbench.modem.Radio;
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
public final class WifiModes implements Radio {

    private static final String NAME = "CWMODE";
    private static final AtCommand ASK = Grammar.query(NAME);

    private final Dialogue dialogue;
    private final boolean stored;

    /** For this module. What is set isn't kept. */
    public WifiModes(Dialogue dialogue) {
        this(dialogue, false);
    }

    private WifiModes(Dialogue dialogue, boolean stored) {
        this.dialogue = dialogue;
        this.stored = stored;
    }

    @Override
    public Radio storing() {
        return new WifiModes(dialogue, true);
    }

    @Override
    public void setMode(WifiMode mode, Duration budget) throws ModemException {
        set(mode, Optional.empty(), budget);
    }

    @Override
    public void setMode(WifiMode mode, boolean autoConnect, Duration budget) throws ModemException {
        dialogue.require(Ability.MODE_WITH_AUTO_CONNECT);
        set(mode, Optional.of(Boolean.valueOf(autoConnect)), budget);
    }

    private void set(WifiMode mode, Optional<Boolean> autoConnect, Duration budget) throws ModemException {
        if (mode == WifiMode.OFF) {
            dialogue.require(Ability.RADIO_OFF);
        }
        Deadline deadline = dialogue.deadline(budget);
        dialogue.inTurn(deadline, () -> {
            set(mode, autoConnect, stored, deadline);
            return true;
        });
    }

    @Override
    public WifiMode mode(Duration budget) throws ModemException {
        Deadline deadline = dialogue.deadline(budget);
        return dialogue.inTurn(deadline, () -> ask(deadline));
    }

    /** In turn. */
    void set(WifiMode mode, Optional<Boolean> autoConnect, boolean kept, Deadline deadline) throws ModemException {
        AtCommand command = dialogue.encoded(
                () -> dialogue.grammar().set(NAME, kept).number(mode.code(), 0, Operand.MODE).bit(autoConnect, Operand.SWITCH).end());
        dialogue.keepSettings(kept, deadline);
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
