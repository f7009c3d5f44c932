package org.espbench.modem.internal.wifi;

import java.util.Optional;

import org.espbench.modem.at.AtCommand;
import org.espbench.modem.at.CommandWriter;
import org.espbench.modem.at.Grammar;
import org.espbench.modem.at.Operand;
import org.espbench.modem.at.UnencodableException;
import org.espbench.modem.dialect.Limits;
import org.espbench.modem.softap.LeaseRange;
import org.espbench.modem.softap.SoftApSettings;

/** How the module's own access point is told what to do (reference 2.3). */
record SoftApCommands(Grammar grammar, Limits limits, boolean stored) {

    static final AtCommand ASK_CLIENTS = Grammar.execute("CWLIF");
    static final AtCommand KICK_ALL = Grammar.execute("CWQIF");

    private static final int LEAST_PASSWORD = 8;
    private static final int CHANNELS = 13;
    private static final int MOST_MINUTES = 2880;
    /** What the firmware assumes where a limit is left out though something follows it. */
    private static final int USUAL_CLIENTS = 4;

    AtCommand start(SoftApSettings settings, char[] password) throws UnencodableException {
        CommandWriter writer = grammar.set("CWSAP", stored).text(settings.ssid(), limits.ssid(), Operand.SSID)
                .secret(password, LEAST_PASSWORD, Operand.PASSWORD).number(settings.channel(), 1, CHANNELS, Operand.CHANNEL)
                .number(settings.security().code(), 0, 4, Operand.SECURITY);
        if (settings.hidden().isPresent() && settings.mostClients().isEmpty() && !grammar.omissions()) {
            writer.number(USUAL_CLIENTS, 1, limits.softApClients(), Operand.CLIENTS);
        } else {
            writer.number(settings.mostClients(), 1, limits.softApClients(), Operand.CLIENTS);
        }
        return writer.bit(settings.hidden(), Operand.SWITCH).end();
    }

    AtCommand kick(String mac) throws UnencodableException {
        return grammar.set("CWQIF").mac(mac, Operand.MAC).end();
    }

    AtCommand leases(Optional<LeaseRange> range) throws UnencodableException {
        CommandWriter writer = grammar.set("CWDHCPS", stored).bit(range.isPresent(), Operand.SWITCH);
        if (range.isPresent()) {
            LeaseRange wanted = range.get();
            writer.number(wanted.leaseMinutes(), 1, MOST_MINUTES, Operand.MINUTES).ip(wanted.first()).ip(wanted.last());
        }
        return writer.end();
    }
}
