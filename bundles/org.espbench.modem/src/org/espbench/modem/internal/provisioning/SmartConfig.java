package org.espbench.modem.internal.provisioning;

import static org.espbench.modem.internal.provisioning.Sayings.WORDS;

import java.time.Duration;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.modem.ModemException;
import org.espbench.modem.at.AtCommand;
import org.espbench.modem.at.Frame;
import org.espbench.modem.internal.dialogue.Answer;
import org.espbench.modem.internal.dialogue.Dialogue;
import org.espbench.modem.internal.dialogue.Tap;
import org.espbench.modem.provisioning.SmartConfigStep;
import org.espbench.modem.time.Deadline;

/** One SmartConfig, from its start to its stop (reference 2.3). In turn. */
final class SmartConfig {

    /** How long the module needs to tell the phone that it is connected. */
    private static final Duration TELLING = Duration.ofSeconds(6);
    private static final Duration STOP = Duration.ofSeconds(20);

    private static final String TYPE = "smartconfig type:";
    private static final String INFO = "Smart get wifi info";
    private static final String SSID = "ssid:";
    private static final String DONE = "smartconfig connected wifi";
    private static final String FAILED = "smartconfig connect fail";

    private final Dialogue dialogue;
    private final AtCommand command;
    private final Steps steps;
    private final Consumer<? super SmartConfigStep> each;
    private @Nullable Deadline told;

    SmartConfig(Dialogue dialogue, AtCommand command, Consumer<? super SmartConfigStep> each) {
        this.dialogue = dialogue;
        this.command = command;
        steps = new Steps(command, WORDS.say("smartConfig.late"));
        this.each = each;
    }

    void run(Deadline deadline) throws ModemException {
        try {
            listen(deadline);
        } catch (ModemException.Closed | ModemException.PortLost | ModemException.ModuleRestarted e) {
            // There is nothing to stop any more.
            throw e;
        } catch (ModemException | RuntimeException e) {
            try {
                stop();
            } catch (ModemException unstopped) {
                e.addSuppressed(unstopped);
            }
            throw e;
        }
        stop();
    }

    private void listen(Deadline deadline) throws ModemException {
        try (Tap tap = dialogue.tap()) {
            dialogue.require(command, deadline);
            each.accept(new SmartConfigStep.Listening());
            while (told == null) {
                heard(steps.next(tap, deadline));
            }
        }
    }

    private void heard(Frame frame) throws ModemException {
        if (frame instanceof Frame.Text text) {
            said(text.text());
        } else if (frame instanceof Frame.StationConnected) {
            each.accept(new SmartConfigStep.Associated());
        } else if (frame instanceof Frame.StationGotAddress) {
            each.accept(new SmartConfigStep.AddressObtained());
        }
    }

    private void said(String text) throws ModemException {
        if (text.startsWith(TYPE)) {
            each.accept(new SmartConfigStep.PhoneHeard(text.substring(TYPE.length()).strip()));
        } else if (text.startsWith(INFO)) {
            each.accept(new SmartConfigStep.NetworkTold(""));
        } else if (text.startsWith(SSID)) {
            each.accept(new SmartConfigStep.NetworkTold(Answer.name(text.substring(SSID.length()))));
        } else if (text.startsWith(FAILED)) {
            throw new ModemException.Refused(WORDS.say("smartConfig.failed"), steps.exchange());
        } else if (text.startsWith(DONE)) {
            told = dialogue.deadline(TELLING);
            each.accept(new SmartConfigStep.Connected());
        }
    }

    /** In every case, and not before the phone has been told. */
    private void stop() throws ModemException {
        ModemException.Cancelled cancelled = null;
        Deadline telling = told;
        while (telling != null && !telling.over()) {
            try {
                dialogue.pause(TELLING, telling);
            } catch (ModemException.Cancelled e) {
                cancelled = e;
            }
        }
        // Its refusal would mean that there is nothing to stop.
        dialogue.ask(ProvisioningCommands.STOP_SMART_CONFIG, dialogue.deadline(STOP));
        if (cancelled != null) {
            throw cancelled;
        }
    }
}
