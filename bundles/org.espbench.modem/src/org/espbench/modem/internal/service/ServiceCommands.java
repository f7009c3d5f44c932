package org.espbench.modem.internal.service;

import java.time.ZoneOffset;
import java.util.Optional;

import org.espbench.modem.at.AtCommand;
import org.espbench.modem.at.CommandWriter;
import org.espbench.modem.at.Grammar;
import org.espbench.modem.at.Operand;
import org.espbench.modem.at.UnencodableException;
import org.espbench.modem.at.UnencodableException.Reason;
import org.espbench.modem.dialect.Dialect;
import org.espbench.modem.service.AddressFamily;
import org.espbench.modem.service.ClockSettings;

/** How a module's network services are asked (reference 2.4). */
record ServiceCommands(Grammar grammar, Dialect dialect) {

    static final AtCommand ASK_CLOCK = Grammar.query("CIPSNTPCFG");
    static final AtCommand ASK_TIME = Grammar.query("CIPSNTPTIME");

    private static final int HOST = 64;
    private static final int MOST_SERVERS = 3;
    private static final int MINUTE = 60;
    private static final int HOUR = 3600;
    private static final int LATER = 2;

    AtCommand lookUp(String host, Optional<AddressFamily> family) throws UnencodableException {
        CommandWriter writer = grammar.set("CIPDOMAIN").text(host, Operand.HOST);
        return family.isPresent() ? writer.number(family.get().ordinal() + 1, 1, 3, Operand.MODE).end() : writer.end();
    }

    AtCommand ping(String host) throws UnencodableException {
        return grammar.set("PING").text(host, Operand.HOST).end();
    }

    AtCommand clock(ClockSettings settings) throws UnencodableException {
        CommandWriter writer = grammar.set("CIPSNTPCFG").bit(settings.on(), Operand.SWITCH);
        if (!settings.on()) {
            return writer.end();
        }
        if (settings.servers().size() > MOST_SERVERS) {
            throw new UnencodableException(Reason.TOO_MANY, Operand.HOST, 0, MOST_SERVERS);
        }
        zone(writer, settings.zone());
        for (String server : settings.servers()) {
            writer.text(server, HOST, Operand.HOST);
        }
        return writer.end();
    }

    // Hours, or in 2.x hhmm where hours won't do.
    private void zone(CommandWriter writer, ZoneOffset zone) throws UnencodableException {
        boolean later = dialect.version().major() >= LATER;
        int hours = zone.getTotalSeconds() / HOUR;
        int minutes = zone.getTotalSeconds() % HOUR / MINUTE;
        int lowest = later ? -12 : -11;
        int highest = later ? 14 : 13;
        if (hours < lowest || hours > highest || zone.getTotalSeconds() % MINUTE != 0 || minutes != 0 && !later) {
            throw new UnencodableException(Reason.OUT_OF_RANGE, Operand.TIME_ZONE, lowest, highest);
        }
        writer.number(minutes == 0 ? hours : hours * 100 + minutes, -1200, 1400, Operand.TIME_ZONE);
    }
}
