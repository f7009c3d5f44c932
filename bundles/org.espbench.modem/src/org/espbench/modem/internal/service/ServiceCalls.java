package org.espbench.modem.internal.service;

import static org.espbench.modem.internal.service.Sayings.WORDS;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;

import org.espbench.modem.ModemException;
import org.espbench.modem.Services;
import org.espbench.modem.at.AtCommand;
import org.espbench.modem.dialect.Ability;
import org.espbench.modem.internal.dialogue.Answer;
import org.espbench.modem.internal.dialogue.Dialogue;
import org.espbench.modem.internal.dialogue.Told;
import org.espbench.modem.service.AddressFamily;
import org.espbench.modem.service.ClockSettings;
import org.espbench.modem.time.Deadline;

/** DNS, ping and clock. */
public final class ServiceCalls implements Services {

    private final Dialogue dialogue;

    /** For this module. */
    public ServiceCalls(Dialogue dialogue) {
        this.dialogue = dialogue;
    }

    private ServiceCommands commands() {
        return new ServiceCommands(dialogue.grammar(), dialogue.dialect());
    }

    @Override
    public String lookUp(String host, Duration budget) throws ModemException {
        return lookUp(host, Optional.empty(), budget);
    }

    @Override
    public String lookUp(String host, AddressFamily family, Duration budget) throws ModemException {
        dialogue.require(Ability.DNS_FAMILY);
        return lookUp(host, Optional.of(family), budget);
    }

    private String lookUp(String host, Optional<AddressFamily> family, Duration budget) throws ModemException {
        dialogue.require(Ability.DNS_LOOKUP);
        AtCommand command = dialogue.encoded(() -> commands().lookUp(host, family));
        Answer answer = ask(command, budget);
        if (!answer.ok()) {
            throw new ModemException.Refused(WORDS.say("unknownHost", host), answer.exchange());
        }
        return Answer.unquoted(Told.value(answer, "CIPDOMAIN"));
    }

    private Answer ask(AtCommand command, Duration budget) throws ModemException {
        Deadline deadline = dialogue.deadline(budget);
        return dialogue.inTurn(deadline, () -> dialogue.ask(command, deadline));
    }

    @Override
    public Optional<Duration> ping(String host, Duration budget) throws ModemException {
        dialogue.require(Ability.PING);
        Answer answer = ask(dialogue.encoded(() -> commands().ping(host)), budget);
        if (ServiceLines.pingTimedOut(answer)) {
            return Optional.empty();
        }
        if (!answer.ok()) {
            throw dialogue.refused(answer);
        }
        return Optional.of(ServiceLines.ping(answer).orElseThrow(() -> Told.nothing(answer)));
    }

    @Override
    public void setClock(ClockSettings settings, Duration budget) throws ModemException {
        dialogue.require(Ability.CLOCK);
        dialogue.set(() -> commands().clock(settings), budget);
    }

    @Override
    public ClockSettings clock(Duration budget) throws ModemException {
        dialogue.require(Ability.CLOCK);
        return ServiceLines.clock(dialogue.askOnce(ServiceCommands.ASK_CLOCK, budget));
    }

    @Override
    public Optional<LocalDateTime> time(Duration budget) throws ModemException {
        dialogue.require(Ability.CLOCK);
        return ServiceLines.time(dialogue.askOnce(ServiceCommands.ASK_TIME, budget));
    }
}
