package org.espbench.modem.internal.wifi;

import java.util.List;
import java.util.Optional;

import org.espbench.modem.at.AtCommand;
import org.espbench.modem.at.CommandWriter;
import org.espbench.modem.at.Grammar;
import org.espbench.modem.at.Operand;
import org.espbench.modem.at.UnencodableException;
import org.espbench.modem.net.AccessPoint;
import org.espbench.modem.station.Country;
import org.espbench.modem.station.JoinOptions;
import org.espbench.modem.station.ReconnectPolicy;
import org.espbench.modem.station.ScanFields;
import org.espbench.modem.station.ScanOptions;

/**
 * How a station is told what to do (reference 2.2).
 *
 * @param ssidLimit bytes of an SSID
 * @param stored whether what is set goes to flash
 */
record StationCommands(Grammar grammar, int ssidLimit, boolean stored) {

    static final AtCommand SCAN = Grammar.execute("CWLAP");
    static final AtCommand LEAVE = Grammar.execute("CWQAP");
    static final AtCommand REJOIN = Grammar.execute("CWJAP");
    static final AtCommand ASK_STATE = Grammar.query("CWSTATE");
    static final AtCommand ASK_STATUS = Grammar.execute("CIPSTATUS");
    static final AtCommand ASK_AUTO_CONNECT = Grammar.query("CWAUTOCONN");
    static final AtCommand ASK_RECONNECT = Grammar.query("CWRECONNCFG");

    private static final int MOST_MILLIS = 1500;
    private static final int MOST_SECONDS = 7200;
    private static final int CHANNELS = 14;

    /** What is in force, or what is stored, where a firmware tells them apart. The bare name asks for the former in 1.x. */
    AtCommand query(String name) {
        return Grammar.query(stored ? grammar.named(name, true) : name);
    }

    /** The same, for names that exist with a suffix only. */
    AtCommand queryWithSuffix(String name) {
        return Grammar.query(grammar.named(name, stored));
    }

    AtCommand join(AccessPoint accessPoint, char[] password, JoinOptions options) throws UnencodableException {
        return grammar.set("CWJAP", stored).text(accessPoint.ssid(), ssidLimit, Operand.SSID).secret(password, Operand.PASSWORD)
                .mac(accessPoint.bssid(), Operand.BSSID).bit(options.secureOnly(), Operand.SECURITY)
                .number(options.reconnectSeconds(), 0, MOST_SECONDS, Operand.SECONDS).number(options.listenInterval(), 1, 100, Operand.BEACONS)
                .bit(options.scanAllChannels(), Operand.MODE).number(options.timeoutSeconds(), 3, 600, Operand.SECONDS)
                .number(options.protectedFrames(), 0, 3, Operand.PMF).end();
    }

    /** As much of the choice as this firmware can be told; what it can't be told is left to {@link ScanLines}. */
    AtCommand scan(ScanOptions options) throws UnencodableException {
        boolean radio = options.bssid().isPresent() && options.channel().isPresent();
        boolean named = options.ssid().isPresent();
        if (!options.timed() && !(grammar.omissions() && (named || options.bssid().isPresent() || options.channel().isPresent())) && !named) {
            return SCAN;
        }
        CommandWriter writer = grammar.set("CWLAP").text(options.ssid(), ssidLimit, Operand.SSID);
        if (grammar.omissions() || radio || options.timed()) {
            writer.mac(options.bssid(), Operand.BSSID).number(options.channel(), 1, CHANNELS, Operand.CHANNEL).bit(options.passive(), Operand.MODE)
                    .number(options.leastMillis(), 0, MOST_MILLIS, Operand.MILLISECONDS)
                    .number(options.mostMillis(), 0, MOST_MILLIS, Operand.MILLISECONDS);
        }
        return writer.end();
    }

    AtCommand scanFields(ScanFields fields) throws UnencodableException {
        return grammar.set("CWLAPOPT").bit(fields.sortBySignal(), Operand.SWITCH).number(fields.mask(), 0, Operand.FIELDS)
                .number(fields.leastSignal(), -100, 40, Operand.SIGNAL).number(fields.securities(), 0, 0x7FF, Operand.SECURITY).end();
    }

    AtCommand autoConnect(boolean on) throws UnencodableException {
        return grammar.set("CWAUTOCONN").bit(on, Operand.SWITCH).end();
    }

    AtCommand reconnect(ReconnectPolicy policy) throws UnencodableException {
        return grammar.set("CWRECONNCFG").number(policy.intervalSeconds(), 0, MOST_SECONDS, Operand.SECONDS)
                .number(policy.attempts(), 0, 1000, Operand.TIMES).end();
    }

    AtCommand country(Country country) throws UnencodableException {
        return grammar.set("CWCOUNTRY", stored).bit(country.fixed(), Operand.SWITCH).text(country.code(), Operand.COUNTRY)
                .number(country.firstChannel(), 1, CHANNELS, Operand.CHANNEL).number(country.channels(), 1, CHANNELS, Operand.CHANNEL).end();
    }

    AtCommand nameServers(boolean own, List<String> addresses) throws UnencodableException {
        CommandWriter writer = grammar.set("CIPDNS", stored).bit(own, Operand.SWITCH);
        for (String address : addresses) {
            writer.ip(address);
        }
        return writer.end();
    }

    AtCommand hostName(String name, int limit) throws UnencodableException {
        return grammar.set("CWHOSTNAME").text(name, limit, Operand.HOST_NAME).end();
    }

    /** Address of an interface, {@code CIPSTA} or {@code CIPAP}. */
    AtCommand address(String name, String ip, Optional<String> gateway, Optional<String> netmask) throws UnencodableException {
        CommandWriter writer = grammar.set(name, stored).ip(ip);
        if (gateway.isPresent() || netmask.isPresent()) {
            writer.ip(gateway.orElse("")).ip(netmask.orElse(""));
        }
        return writer.end();
    }

    /** MAC address of an interface, {@code CIPSTAMAC} or {@code CIPAPMAC}. */
    AtCommand mac(String name, String mac) throws UnencodableException {
        return grammar.set(name, stored).mac(mac, Operand.MAC).end();
    }
}
