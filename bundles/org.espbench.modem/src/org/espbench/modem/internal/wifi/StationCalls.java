package org.espbench.modem.internal.wifi;

import static org.espbench.modem.internal.wifi.Sayings.WORDS;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.espbench.modem.Addressing;
import org.espbench.modem.ModemException;
import org.espbench.modem.Station;
import org.espbench.modem.at.AtCommand;
import org.espbench.modem.at.Frame;
import org.espbench.modem.dialect.Ability;
import org.espbench.modem.internal.dialogue.Answer;
import org.espbench.modem.internal.dialogue.Dialogue;
import org.espbench.modem.internal.dialogue.Told;
import org.espbench.modem.net.AccessPoint;
import org.espbench.modem.net.StationAddress;
import org.espbench.modem.station.Country;
import org.espbench.modem.station.JoinOptions;
import org.espbench.modem.station.Joined;
import org.espbench.modem.station.ReconnectPolicy;
import org.espbench.modem.station.ScanFields;
import org.espbench.modem.station.ScanOptions;
import org.espbench.modem.station.Sighting;
import org.espbench.modem.station.StationState;
import org.espbench.modem.time.Deadline;

/** The module as a station. */
public final class StationCalls implements Station {

    private final Dialogue dialogue;
    private final boolean stored;
    private final ScanMask mask;

    /** What is set isn't kept. */
    public StationCalls(Dialogue dialogue) {
        this(dialogue, false, new ScanMask());
    }

    private StationCalls(Dialogue dialogue, boolean stored, ScanMask mask) {
        this.dialogue = dialogue;
        this.stored = stored;
        this.mask = mask;
    }

    private StationCommands commands() {
        return new StationCommands(dialogue.grammar(), dialogue.dialect().limits().ssid(), stored);
    }

    @Override
    public Station storing() {
        return new StationCalls(dialogue, true, mask);
    }

    @Override
    public Addressing addressing() {
        return new AddressingCalls(dialogue, stored);
    }

    @Override
    public void join(AccessPoint accessPoint, char[] password, JoinOptions options, Duration budget) throws ModemException {
        Joining.check(options, dialogue);
        AtCommand command = dialogue.encoded(() -> commands().join(accessPoint, password, options));
        try {
            join(command, accessPoint.ssid(), budget);
        } finally {
            command.wipe();
        }
    }

    @Override
    public void rejoin(Duration budget) throws ModemException {
        dialogue.require(Ability.REJOIN);
        join(StationCommands.REJOIN, WORDS.say("lastNetwork"), budget);
    }

    private void join(AtCommand command, String ssid, Duration budget) throws ModemException {
        Deadline deadline = dialogue.deadline(budget);
        dialogue.inTurn(deadline, () -> {
            dialogue.keepSettings(stored, deadline);
            Joining.join(dialogue, command, ssid, deadline);
            return true;
        });
    }

    @Override
    public void leave(Duration budget) throws ModemException {
        dialogue.askOnce(StationCommands.LEAVE, budget);
    }

    @Override
    public Optional<Joined> joined(Duration budget) throws ModemException {
        Deadline deadline = dialogue.deadline(budget);
        return dialogue.inTurn(deadline, () -> joined(deadline));
    }

    private Optional<Joined> joined(Deadline deadline) throws ModemException {
        // 0.20 refuses the question while there is nothing to tell (reference 2.2).
        return JoinedLine.read(dialogue.ask(commands().query("CWJAP"), deadline));
    }

    @Override
    public StationState state(Duration budget) throws ModemException {
        Deadline deadline = dialogue.deadline(budget);
        return dialogue.inTurn(deadline, () -> {
            if (dialogue.dialect().can(Ability.STATION_STATE)) {
                return StateLines.told(dialogue.require(StationCommands.ASK_STATE, deadline));
            }
            return StateLines.concluded(dialogue.require(StationCommands.ASK_STATUS, deadline), joined(deadline));
        });
    }

    @Override
    public Optional<StationAddress> address(Duration budget) throws ModemException {
        Deadline deadline = dialogue.deadline(budget);
        return dialogue.inTurn(deadline, () -> {
            Answer asked = dialogue.ask(commands().query("CIPSTA"), deadline);
            AddressLines told = asked.ok() ? AddressLines.ofInterface(asked.lines(), "CIPSTA")
                    : AddressLines.ofAll(dialogue.require(AddressingCalls.ASK_ALL, deadline).lines(), "STAIP");
            return told.known() ? Optional.of(new StationAddress(told.ip(), told.gateway(), told.netmask())) : Optional.empty();
        });
    }

    @Override
    public List<Sighting> scan(ScanOptions options, Consumer<? super Sighting> each, Duration budget) throws ModemException {
        if (options.timed()) {
            dialogue.require(Ability.SCAN_TIMES);
        }
        AtCommand command = dialogue.encoded(() -> commands().scan(options));
        Deadline deadline = dialogue.deadline(budget);
        List<Sighting> all = new ArrayList<>();
        return dialogue.inTurn(deadline, () -> {
            Answer answer = dialogue.ask(command, frame -> {
                if (frame instanceof Frame.Info info) {
                    String line = "+" + info.name() + ":" + info.value();
                    ScanLines.read(line, mask.value()).filter(seen -> ScanLines.wanted(seen, options)).ifPresent(seen -> {
                        all.add(seen);
                        each.accept(seen);
                    });
                }
            }, deadline);
            if (!answer.ok()) {
                throw Refusals.notStation(dialogue, answer, deadline).orElseGet(() -> dialogue.refused(answer));
            }
            return List.copyOf(all);
        });
    }

    @Override
    public void setScanFields(ScanFields fields, Duration budget) throws ModemException {
        dialogue.require(Ability.SCAN_FIELDS);
        if (fields.leastSignal().isPresent() || fields.securities().isPresent()) {
            dialogue.require(Ability.SCAN_FILTER_BY_SIGNAL);
        }
        dialogue.set(() -> commands().scanFields(fields), budget);
        mask.set(fields.mask());
    }

    @Override
    public void setAutoConnect(boolean on, Duration budget) throws ModemException {
        dialogue.require(Ability.AUTO_CONNECT);
        dialogue.set(() -> commands().autoConnect(on), true, budget);
    }

    @Override
    public boolean autoConnect(Duration budget) throws ModemException {
        dialogue.require(Ability.AUTO_CONNECT_QUERY);
        return Told.number(dialogue.askOnce(StationCommands.ASK_AUTO_CONNECT, budget), "CWAUTOCONN") == 1;
    }

    @Override
    public void setReconnectPolicy(ReconnectPolicy policy, Duration budget) throws ModemException {
        dialogue.require(Ability.RECONNECT_POLICY);
        dialogue.set(() -> commands().reconnect(policy), stored, budget);
    }

    @Override
    public ReconnectPolicy reconnectPolicy(Duration budget) throws ModemException {
        dialogue.require(Ability.RECONNECT_POLICY);
        String[] told = Told.fields(dialogue.askOnce(StationCommands.ASK_RECONNECT, budget), "CWRECONNCFG", 2);
        return new ReconnectPolicy(Answer.number(told[0], 0), Answer.number(told[1], 0));
    }

    @Override
    public void setCountry(Country country, Duration budget) throws ModemException {
        dialogue.require(Ability.COUNTRY);
        dialogue.set(() -> commands().country(country), stored, budget);
    }

    @Override
    public Country country(Duration budget) throws ModemException {
        dialogue.require(Ability.COUNTRY);
        String[] told = Told.fields(dialogue.askOnce(commands().queryWithSuffix("CWCOUNTRY"), budget), "CWCOUNTRY", 4);
        return new Country(told[0].equals("1"), Answer.unquoted(told[1]), Answer.number(told[2], 0), Answer.number(told[3], 0));
    }
}
