package org.espbench.modem.internal.wifi;

import static org.espbench.modem.internal.wifi.Sayings.WORDS;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.espbench.modem.Addressing;
import org.espbench.modem.ModemException;
import org.espbench.modem.at.AtCommand;
import org.espbench.modem.at.Grammar;
import org.espbench.modem.at.Operand;
import org.espbench.modem.dialect.Ability;
import org.espbench.modem.internal.dialogue.Answer;
import org.espbench.modem.internal.dialogue.Dialogue;
import org.espbench.modem.internal.dialogue.Told;
import org.espbench.modem.net.StationAddress;
import org.espbench.modem.station.NameServers;

/** Addresses and names of the station. */
final class AddressingCalls implements Addressing {

    static final AtCommand ASK_ALL = Grammar.execute("CIFSR");

    private static final AtCommand ASK_HOST_NAME = Grammar.query("CWHOSTNAME");
    private static final String IPV6 = "CIPV6";
    private static final AtCommand ASK_IPV6 = Grammar.query(IPV6);
    private static final String SERVERS = "CIPDNS";
    private static final int EARLIER_SERVERS = 2;
    private static final int LATER_SERVERS = 3;

    private final Dialogue dialogue;
    private final boolean stored;

    AddressingCalls(Dialogue dialogue, boolean stored) {
        this.dialogue = dialogue;
        this.stored = stored;
    }

    private StationCommands commands() {
        return new StationCommands(dialogue.grammar(), dialogue.dialect().limits().ssid(), stored);
    }

    @Override
    public void setFixed(StationAddress address, Duration budget) throws ModemException {
        dialogue.require(Ability.FIXED_ADDRESS);
        setAddress("CIPSTA", address.ip(), address.gateway(), address.netmask(), dialogue, commands(), budget);
    }

    /** Gives an interface a fixed address. */
    static void setAddress(String name, String ip, String gateway, String netmask, Dialogue dialogue, StationCommands commands, Duration budget)
            throws ModemException {
        if (gateway.isEmpty() != netmask.isEmpty()) {
            throw new ModemException.Unsupported(WORDS.say("addressMissing"));
        }
        if (!gateway.isEmpty()) {
            dialogue.require(Ability.GATEWAY_AND_NETMASK);
        }
        dialogue.set(() -> commands.address(name, ip, some(gateway), some(netmask)), commands.stored(), budget);
    }

    private static Optional<String> some(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    @Override
    public void setDhcp(boolean on, Duration budget) throws ModemException {
        dialogue.require(Ability.DHCP);
        dialogue.set(() -> DhcpSwitch.STATION.set(on, dialogue.dialect(), dialogue.grammar(), stored), stored, budget);
    }

    @Override
    public boolean dhcp(Duration budget) throws ModemException {
        dialogue.require(Ability.DHCP_QUERY);
        return DhcpSwitch.STATION.on(dialogue.askOnce(commands().query(DhcpSwitch.NAME), budget), dialogue.dialect());
    }

    @Override
    public void setIpv6(boolean on, Duration budget) throws ModemException {
        dialogue.require(Ability.IPV6);
        dialogue.set(() -> dialogue.grammar().set(IPV6).bit(on, Operand.SWITCH).end(), budget);
    }

    @Override
    public boolean ipv6(Duration budget) throws ModemException {
        dialogue.require(Ability.IPV6);
        return Told.number(dialogue.askOnce(ASK_IPV6, budget), IPV6) == 1;
    }

    @Override
    public List<String> ipv6Addresses(Duration budget) throws ModemException {
        dialogue.require(Ability.IPV6);
        return AddressLines.ofInterface(dialogue.askOnce(commands().query("CIPSTA"), budget).lines(), "CIPSTA").ipv6();
    }

    @Override
    public void setNameServers(NameServers servers, Duration budget) throws ModemException {
        dialogue.require(Ability.DNS_SERVERS);
        int most = dialogue.dialect().can(Ability.THIRD_DNS_SERVER) ? LATER_SERVERS : EARLIER_SERVERS;
        if (servers.addresses().size() > most) {
            throw new ModemException.Unsupported(WORDS.say("tooManyServers", Integer.valueOf(most)));
        }
        dialogue.set(() -> commands().nameServers(servers.own(), servers.addresses()), stored, budget);
    }

    @Override
    public NameServers nameServers(Duration budget) throws ModemException {
        dialogue.require(Ability.DNS_SERVERS);
        List<String> values = dialogue.askOnce(commands().queryWithSuffix(SERVERS), budget).values(SERVERS);
        // One line per server in 1.x; the switch and all servers in one line in 2.x (reference 2.2).
        List<String> addresses = new ArrayList<>();
        boolean own = false;
        for (String value : values) {
            for (String field : value.split(",")) {
                String text = Answer.unquoted(field);
                if (text.equals("0") || text.equals("1")) {
                    own = text.equals("1");
                } else if (!text.isEmpty()) {
                    addresses.add(text);
                }
            }
        }
        boolean told = dialogue.dialect().can(Ability.THIRD_DNS_SERVER);
        return new NameServers(told ? own : !addresses.isEmpty(), addresses);
    }

    @Override
    public void setHostName(String name, Duration budget) throws ModemException {
        dialogue.require(Ability.HOST_NAME);
        dialogue.set(() -> commands().hostName(name, dialogue.dialect().limits().hostName()), budget);
    }

    @Override
    public String hostName(Duration budget) throws ModemException {
        dialogue.require(Ability.HOST_NAME);
        return Answer.name(Answer.unquoted(Told.value(dialogue.askOnce(ASK_HOST_NAME, budget), "CWHOSTNAME")));
    }

    @Override
    public void setMac(String mac, Duration budget) throws ModemException {
        dialogue.require(Ability.STATION_MAC);
        dialogue.set(() -> commands().mac("CIPSTAMAC", mac), stored, budget);
    }

    @Override
    public String mac(Duration budget) throws ModemException {
        dialogue.require(Ability.STATION_MAC);
        return mac(dialogue.askOnce(commands().query("CIPSTAMAC"), budget), "CIPSTAMAC");
    }

    static String mac(Answer answer, String name) throws ModemException {
        return Answer.unquoted(Told.value(answer, name)).toLowerCase(Locale.ROOT);
    }
}
