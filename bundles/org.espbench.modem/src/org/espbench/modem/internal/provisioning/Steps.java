package org.espbench.modem.internal.provisioning;

import static org.espbench.modem.internal.provisioning.Sayings.WORDS;

import java.util.List;

import org.espbench.modem.Exchange;
import org.espbench.modem.ModemException;
import org.espbench.modem.at.AtCommand;
import org.espbench.modem.at.Frame;
import org.espbench.modem.internal.dialogue.Tap;
import org.espbench.modem.time.Deadline;

/**
 * What the module says by and by once a command has set it going.
 *
 * @param late the sentence for when nothing more comes in time
 */
record Steps(AtCommand command, String late) {

    /**
     * The next thing said.
     *
     * @throws ModemException.ModuleRestarted when that is a start of the module, which ends what the command has set going
     */
    Frame next(Tap tap, Deadline deadline) throws ModemException {
        Frame frame = tap.next(deadline);
        if (frame == null) {
            throw new ModemException.TimedOut(late, exchange());
        }
        if (frame instanceof Frame.Ready || frame instanceof Frame.BootText boot && boot.restart()) {
            throw new ModemException.ModuleRestarted(WORDS.say("restarted", command.shown()), exchange());
        }
        return frame;
    }

    /** For failures: what was said meanwhile stays out, a password may be in it. */
    Exchange exchange() {
        return new Exchange(command.shown(), List.of());
    }
}
