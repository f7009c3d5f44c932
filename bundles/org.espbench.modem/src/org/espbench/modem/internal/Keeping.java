package org.espbench.modem.internal;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.modem.ModemException;
import org.espbench.modem.at.AtCommand;
import org.espbench.modem.at.Grammar;
import org.espbench.modem.at.Operand;
import org.espbench.modem.time.Deadline;

/** The switch of 2.1 and later that decides whether settings go to flash ({@code SYSSTORE}; on after every start, reference 2). */
final class Keeping {

    private static final Grammar PLAIN = new Grammar(false, true, false, 256);

    private final Channel channel;
    private final Talk talk;
    /** Guarded by the channel; null when not known. */
    private @Nullable Boolean stored;

    Keeping(Channel channel, Talk talk) {
        this.channel = channel;
        this.talk = talk;
    }

    /** Under the monitor. */
    void forget() {
        stored = null;
    }

    /** Turns the switch if need be. In turn. */
    void keep(boolean wanted, Deadline deadline) throws ModemException {
        synchronized (channel) {
            Boolean now = stored;
            if (now != null && now.booleanValue() == wanted) {
                return;
            }
        }
        AtCommand command = Failures.encoded(() -> PLAIN.set("SYSSTORE").bit(wanted, Operand.SWITCH).end());
        talk.require(command, deadline);
        synchronized (channel) {
            stored = Boolean.valueOf(wanted);
        }
    }
}
