package org.espbench.modem.internal.wifi;

import java.time.Duration;
import java.util.Optional;

import org.espbench.modem.ModemException;
import org.espbench.modem.at.AtCommand;
import org.espbench.modem.at.Frame;
import org.espbench.modem.dialect.Ability;
import org.espbench.modem.internal.dialogue.Answer;
import org.espbench.modem.internal.dialogue.Dialogue;
import org.espbench.modem.internal.dialogue.Hearing;
import org.espbench.modem.net.JoinFailure;
import org.espbench.modem.station.JoinOptions;
import org.espbench.modem.time.Deadline;
import org.espbench.modem.words.Words;

/** Joins an access point, and finds out how that ended. */
final class Joining implements Hearing {

    /** How long OK may stay away behind WIFI GOT IP before the join counts as done without it (reference Q34). */
    private static final Duration OK_WAIT = Duration.ofSeconds(3);
    private static final Words WORDS = new Words(Joining.class);

    private boolean gotAddress;

    private Joining() {
    }

    /** In turn. */
    static void join(Dialogue dialogue, AtCommand command, String ssid, Deadline deadline) throws ModemException {
        Joining joining = new Joining();
        Answer answer = dialogue.ask(command, joining, deadline);
        if (answer.ok() || answer.result() == Answer.Result.NONE) {
            return;
        }
        Optional<String> code = answer.values("CWJAP").stream().reduce((first, last) -> last);
        Optional<ModemException.Refused> refusal = code.isEmpty() ? Refusals.notStation(dialogue, answer, deadline) : Optional.empty();
        if (refusal.isPresent()) {
            throw refusal.get();
        }
        JoinFailure reason = code.map(number -> JoinFailure.of(Answer.number(number, -1))).orElse(JoinFailure.UNKNOWN);
        throw new ModemException.JoinFailed(WORDS.say("joinFailed." + reason.name(), ssid), answer.exchange(), reason);
    }

    /** Fails when the firmware lacks one of the options that are set. */
    static void check(JoinOptions options, Dialogue dialogue) throws ModemException.Unsupported {
        require(options.secureOnly().isPresent(), Ability.JOIN_PCI, dialogue);
        require(options.reconnectSeconds().isPresent(), Ability.JOIN_RECONNECT, dialogue);
        require(options.listenInterval().isPresent(), Ability.JOIN_LISTEN_INTERVAL, dialogue);
        require(options.scanAllChannels().isPresent(), Ability.JOIN_SCAN_MODE, dialogue);
        require(options.timeoutSeconds().isPresent(), Ability.JOIN_TIMEOUT, dialogue);
        require(options.protectedFrames().isPresent(), Ability.JOIN_PMF, dialogue);
    }

    private static void require(boolean wanted, Ability ability, Dialogue dialogue) throws ModemException.Unsupported {
        if (wanted) {
            dialogue.require(ability);
        }
    }

    @Override
    public void heard(Frame frame) {
        if (frame instanceof Frame.StationGotAddress) {
            gotAddress = true;
        } else if (frame instanceof Frame.StationLost) {
            gotAddress = false;
        }
    }

    @Override
    public Optional<Duration> patience() {
        return gotAddress ? Optional.of(OK_WAIT) : Optional.empty();
    }
}
