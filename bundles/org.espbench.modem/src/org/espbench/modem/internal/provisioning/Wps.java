package org.espbench.modem.internal.provisioning;

import static org.espbench.modem.internal.provisioning.Sayings.WORDS;

import java.time.Duration;
import java.util.function.Consumer;

import org.espbench.modem.ModemException;
import org.espbench.modem.at.AtCommand;
import org.espbench.modem.at.Frame;
import org.espbench.modem.internal.dialogue.Answer;
import org.espbench.modem.internal.dialogue.Dialogue;
import org.espbench.modem.internal.dialogue.Tap;
import org.espbench.modem.provisioning.WpsStep;
import org.espbench.modem.time.Deadline;

/** One WPS, from its start to its end (reference 2.3). In turn. */
final class Wps {

    private static final Duration STOP = Duration.ofSeconds(20);
    private static final String STARTED = "wps started";
    private static final String TOLD = "wps success";
    private static final String FAILED = "wps fail";
    private static final String NO_STATION = "opmode mismatch when wps";

    private final Dialogue dialogue;
    private final AtCommand on;
    private final Steps steps;
    private final AtCommand off;
    private final Consumer<? super WpsStep> each;
    private boolean done;

    Wps(Dialogue dialogue, AtCommand on, AtCommand off, Consumer<? super WpsStep> each) {
        this.dialogue = dialogue;
        this.on = on;
        steps = new Steps(on, WORDS.say("wps.late"));
        this.off = off;
        this.each = each;
    }

    void run(Deadline deadline) throws ModemException {
        boolean began = false;
        try (Tap tap = dialogue.tap()) {
            begin(deadline);
            began = true;
            while (!done) {
                heard(steps.next(tap, deadline));
            }
        } catch (ModemException.Closed | ModemException.PortLost | ModemException.ModuleRestarted e) {
            // There is nothing to stop any more.
            throw e;
        } catch (ModemException | RuntimeException e) {
            if (began || !(e instanceof ModemException.Refused)) {
                stopBecauseOf(e);
            }
            throw e;
        }
        stop();
    }

    private void begin(Deadline deadline) throws ModemException {
        Answer answer = dialogue.ask(on, deadline);
        if (!answer.ok()) {
            throw answer.said(NO_STATION) ? new ModemException.Refused(WORDS.say("wps.noStation"), answer.exchange()) : dialogue.refused(answer);
        }
    }

    /** Its refusal would mean that there is nothing to stop. */
    private void stop() throws ModemException {
        dialogue.ask(off, dialogue.deadline(STOP));
    }

    private void stopBecauseOf(Exception failure) {
        try {
            stop();
        } catch (ModemException unstopped) {
            failure.addSuppressed(unstopped);
        }
    }

    private void heard(Frame frame) throws ModemException {
        if (frame instanceof Frame.Text text) {
            said(text.text());
        } else if (frame instanceof Frame.StationConnected) {
            each.accept(WpsStep.ASSOCIATED);
        } else if (frame instanceof Frame.StationGotAddress) {
            done = true;
            each.accept(WpsStep.ADDRESS_OBTAINED);
        }
    }

    private void said(String text) throws ModemException {
        if (text.startsWith(STARTED)) {
            each.accept(WpsStep.STARTED);
        } else if (text.startsWith(TOLD)) {
            each.accept(WpsStep.NETWORK_TOLD);
        } else if (text.startsWith(FAILED)) {
            throw new ModemException.Refused(WORDS.say("wps.failed"), steps.exchange());
        } else if (text.startsWith(NO_STATION)) {
            throw new ModemException.Refused(WORDS.say("wps.noStation"), steps.exchange());
        }
    }
}
