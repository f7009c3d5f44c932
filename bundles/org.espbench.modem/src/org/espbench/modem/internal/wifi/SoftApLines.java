package org.espbench.modem.internal.wifi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.espbench.modem.ModemException;
import org.espbench.modem.internal.dialogue.Answer;
import org.espbench.modem.internal.dialogue.Told;
import org.espbench.modem.net.Security;
import org.espbench.modem.softap.LeaseRange;
import org.espbench.modem.softap.SoftApClient;
import org.espbench.modem.softap.SoftApSettings;

/** Reads what the module's own access point tells, in all generations (reference 2.2, 2.3). */
final class SoftApLines {

    // "<ssid>","<password>",<channel>,<security>[,<clients>,<hidden>], where nothing is escaped; 0.20 has no clients and hidden. Of several ways to
    // part name and password the one with the shorter name is taken: it can't be told.
    private static final Pattern SETTINGS = Pattern.compile("\"(.*?)\",\".*\",(\\d{1,3}),(\\d{1,3})(?:,(\\d{1,3}),(\\d))?", Pattern.DOTALL);
    private static final Pattern CLIENT = Pattern.compile("\"?(\\d{1,3}(?:\\.\\d{1,3}){3})\"?,\"?([0-9a-fA-F]{2}(?::[0-9a-fA-F]{2}){5})\"?");

    private SoftApLines() {
    }

    static SoftApSettings settings(Answer answer) throws ModemException {
        Matcher matcher = SETTINGS.matcher(Told.value(answer, "CWSAP"));
        if (!matcher.matches()) {
            throw Told.nothing(answer);
        }
        String clients = matcher.group(4);
        String hidden = matcher.group(5);
        return new SoftApSettings(Answer.name(String.valueOf(matcher.group(1))), Answer.number(String.valueOf(matcher.group(2)), 0),
                Security.of(Answer.number(String.valueOf(matcher.group(3)), -1)),
                clients == null ? OptionalInt.empty() : OptionalInt.of(Answer.number(clients, 0)),
                hidden == null ? Optional.empty() : Optional.of(Boolean.valueOf(hidden.equals("1"))));
    }

    /** {@code <ip>,<mac>} in 0.x and 1.x, {@code +CWLIF:<ip>,<mac>} in 2.x. */
    static List<SoftApClient> clients(Answer answer) {
        List<SoftApClient> clients = new ArrayList<>();
        for (String line : answer.lines()) {
            Matcher matcher = CLIENT.matcher(Answer.value(line, "CWLIF").orElse(line));
            if (matcher.matches()) {
                clients.add(new SoftApClient(String.valueOf(matcher.group(1)), String.valueOf(matcher.group(2)).toLowerCase(Locale.ROOT)));
            }
        }
        return clients;
    }

    /** {@code +CWDHCPS:<lease>,<first>,<last>}, without quotes. */
    static LeaseRange leases(Answer answer) throws ModemException {
        String[] told = Told.fields(answer, "CWDHCPS", 3);
        return new LeaseRange(Answer.number(told[0], 0), Answer.unquoted(told[1]), Answer.unquoted(told[2]));
    }
}
