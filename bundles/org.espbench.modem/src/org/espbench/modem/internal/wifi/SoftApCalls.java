package org.espbench.modem.internal.wifi;

import static org.espbench.modem.internal.wifi.Sayings.WORDS;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.espbench.modem.ModemException;
import org.espbench.modem.SoftAp;
import org.espbench.modem.at.AtCommand;
import org.espbench.modem.dialect.Ability;
import org.espbench.modem.internal.dialogue.Answer;
import org.espbench.modem.internal.dialogue.Dialogue;
import org.espbench.modem.net.Security;
import org.espbench.modem.net.WifiMode;
import org.espbench.modem.softap.LeaseRange;
import org.espbench.modem.softap.SoftApAddress;
import org.espbench.modem.softap.SoftApClient;
import org.espbench.modem.softap.SoftApSettings;
import org.espbench.modem.time.Deadline;

/** The module as an access point for others. */
public final class SoftApCalls implements SoftAp {

    private static final String ADDRESS = "CIPAP";
    private static final String MAC = "CIPAPMAC";

    private final Dialogue dialogue;
    private final WifiModes modes;
    private final boolean stored;

    /** What is set isn't kept. */
    public SoftApCalls(Dialogue dialogue, WifiModes modes) {
        this(dialogue, modes, false);
    }

    private SoftApCalls(Dialogue dialogue, WifiModes modes, boolean stored) {
        this.dialogue = dialogue;
        this.modes = modes;
        this.stored = stored;
    }

    private SoftApCommands commands() {
        return new SoftApCommands(dialogue.grammar(), dialogue.dialect().limits(), stored);
    }

    private StationCommands interfaceCommands() {
        return new StationCommands(dialogue.grammar(), dialogue.dialect().limits().ssid(), stored);
    }

    @Override
    public SoftAp storing() {
        return new SoftApCalls(dialogue, modes, true);
    }

    @Override
    public void start(SoftApSettings settings, char[] password, Duration budget) throws ModemException {
        dialogue.require(Ability.SOFT_AP);
        if (settings.mostClients().isPresent() || settings.hidden().isPresent()) {
            dialogue.require(Ability.SOFT_AP_LIMITS);
        }
        check(settings.security(), password.length > 0);
        AtCommand command = dialogue.encoded(() -> commands().start(settings, password));
        try {
            Deadline deadline = dialogue.deadline(budget);
            dialogue.inTurn(deadline, () -> {
                WifiMode mode = modes.ask(deadline);
                if (!mode.softAp()) {
                    modes.set(mode.station() ? WifiMode.STATION_AND_SOFT_AP : WifiMode.SOFT_AP, Optional.empty(), stored, deadline);
                }
                dialogue.keepSettings(stored, deadline);
                return dialogue.require(command, deadline);
            });
        } finally {
            command.wipe();
        }
    }

    private static void check(Security security, boolean password) throws ModemException.Unsupported {
        switch (security) {
        case OPEN -> {
            if (password) {
                throw new ModemException.Unsupported(WORDS.say("softAp.passwordUseless"));
            }
        }
        case WPA, WPA2, WPA_WPA2 -> {
            if (!password) {
                throw new ModemException.Unsupported(WORDS.say("softAp.passwordMissing"));
            }
        }
        case WEP, WPA2_ENTERPRISE, WPA3, WPA2_WPA3, UNKNOWN -> throw new ModemException.Unsupported(WORDS.say("softAp.security"));
        }
    }

    @Override
    public void stop(Duration budget) throws ModemException {
        Deadline deadline = dialogue.deadline(budget);
        dialogue.inTurn(deadline, () -> {
            if (modes.ask(deadline).softAp()) {
                modes.set(WifiMode.STATION, Optional.empty(), stored, deadline);
            }
            return true;
        });
    }

    @Override
    public SoftApSettings settings(Duration budget) throws ModemException {
        dialogue.require(Ability.SOFT_AP);
        return SoftApLines.settings(dialogue.askOnce(interfaceCommands().query("CWSAP"), budget));
    }

    @Override
    public List<SoftApClient> clients(Duration budget) throws ModemException {
        dialogue.require(Ability.SOFT_AP_CLIENTS);
        return SoftApLines.clients(dialogue.askOnce(SoftApCommands.ASK_CLIENTS, budget));
    }

    @Override
    public void kick(String mac, Duration budget) throws ModemException {
        dialogue.require(Ability.SOFT_AP_KICK);
        dialogue.set(() -> commands().kick(mac), budget);
    }

    @Override
    public void kickAll(Duration budget) throws ModemException {
        dialogue.require(Ability.SOFT_AP_KICK);
        dialogue.askOnce(SoftApCommands.KICK_ALL, budget);
    }

    @Override
    public void setDhcp(boolean on, Duration budget) throws ModemException {
        dialogue.require(Ability.DHCP);
        dialogue.set(() -> DhcpSwitch.SOFT_AP.set(on, dialogue.dialect(), dialogue.grammar(), stored), stored, budget);
    }

    @Override
    public boolean dhcp(Duration budget) throws ModemException {
        dialogue.require(Ability.DHCP_QUERY);
        return DhcpSwitch.SOFT_AP.on(dialogue.askOnce(interfaceCommands().query(DhcpSwitch.NAME), budget), dialogue.dialect());
    }

    @Override
    public void setLeases(Optional<LeaseRange> range, Duration budget) throws ModemException {
        dialogue.require(Ability.SOFT_AP_LEASES);
        dialogue.set(() -> commands().leases(range), stored, budget);
    }

    @Override
    public LeaseRange leases(Duration budget) throws ModemException {
        dialogue.require(Ability.SOFT_AP_LEASES);
        return SoftApLines.leases(dialogue.askOnce(interfaceCommands().queryWithSuffix("CWDHCPS"), budget));
    }

    @Override
    public void setAddress(SoftApAddress address, Duration budget) throws ModemException {
        dialogue.require(Ability.SOFT_AP_ADDRESS);
        AddressingCalls.setAddress(ADDRESS, address.ip(), address.gateway(), address.netmask(), dialogue, interfaceCommands(), budget);
    }

    @Override
    public SoftApAddress address(Duration budget) throws ModemException {
        Deadline deadline = dialogue.deadline(budget);
        return dialogue.inTurn(deadline, () -> {
            Answer asked = dialogue.ask(interfaceCommands().query(ADDRESS), deadline);
            AddressLines told = asked.ok() ? AddressLines.ofInterface(asked.lines(), ADDRESS)
                    : AddressLines.ofAll(dialogue.require(AddressingCalls.ASK_ALL, deadline).lines(), "APIP");
            return new SoftApAddress(told.ip(), told.gateway(), told.netmask());
        });
    }

    @Override
    public void setMac(String mac, Duration budget) throws ModemException {
        dialogue.require(Ability.SOFT_AP_MAC);
        dialogue.set(() -> interfaceCommands().mac(MAC, mac), stored, budget);
    }

    @Override
    public String mac(Duration budget) throws ModemException {
        dialogue.require(Ability.SOFT_AP_MAC);
        return AddressingCalls.mac(dialogue.askOnce(interfaceCommands().query(MAC), budget), MAC);
    }
}
