package org.espbench.modem.internal.wifi;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.espbench.modem.internal.dialogue.Answer;
import org.espbench.modem.station.Joined;

/** Reads the answer to {@code AT+CWJAP?} of all generations (reference 2.2); its SSID isn't escaped, so from the right. */
final class JoinedLine {

    private static final Pattern FULL = Pattern.compile("\"(.*)\",\"([0-9a-fA-F]{2}(?::[0-9a-fA-F]{2}){5})\"((?:,-?\\d{1,6})*)", Pattern.DOTALL);
    private static final int CHANNEL = 0;
    private static final int RSSI = 1;
    private static final int SECURE_ONLY = 2;
    private static final int RECONNECT = 3;
    private static final int LISTEN = 4;
    private static final int SCAN_MODE = 5;
    private static final int PMF = 6;

    private JoinedLine() {
    }

    /** What stands behind {@code +CWJAP:}; empty when nothing has been joined. */
    static Optional<Joined> read(Answer answer) {
        return answer.value("CWJAP").filter(value -> value.startsWith("\"")).map(JoinedLine::joined);
    }

    private static Joined joined(String value) {
        Matcher matcher = FULL.matcher(value);
        if (!matcher.matches()) {
            return new Joined(Answer.name(Answer.unquoted(value)), Optional.empty(), OptionalInt.empty(), OptionalInt.empty(), Optional.empty(),
                    OptionalInt.empty(), OptionalInt.empty(), Optional.empty(), OptionalInt.empty());
        }
        String rest = String.valueOf(matcher.group(3));
        String[] numbers = rest.isEmpty() ? new String[0] : rest.substring(1).split(",");
        return new Joined(Answer.name(String.valueOf(matcher.group(1))), Optional.of(String.valueOf(matcher.group(2))), number(numbers, CHANNEL),
                number(numbers, RSSI), bit(numbers, SECURE_ONLY), number(numbers, RECONNECT), number(numbers, LISTEN), bit(numbers, SCAN_MODE),
                number(numbers, PMF));
    }

    private static OptionalInt number(String[] numbers, int at) {
        return at < numbers.length ? OptionalInt.of(Integer.parseInt(numbers[at])) : OptionalInt.empty();
    }

    private static Optional<Boolean> bit(String[] numbers, int at) {
        return at < numbers.length ? Optional.of(Boolean.valueOf(numbers[at].equals("1"))) : Optional.empty();
    }
}
