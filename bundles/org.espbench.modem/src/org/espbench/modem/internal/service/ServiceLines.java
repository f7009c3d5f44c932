package org.espbench.modem.internal.service;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.espbench.modem.ModemException;
import org.espbench.modem.internal.dialogue.Answer;
import org.espbench.modem.internal.dialogue.Told;
import org.espbench.modem.service.ClockSettings;

/** Reads what a module's network services answer, in all generations (reference 2.4). */
final class ServiceLines {

    private static final Pattern EARLIER_PING = Pattern.compile("\\+(\\d{1,9})");
    // The day is padded with 0 in 1.x, with a blank in 2.x.
    private static final Pattern TIME = Pattern.compile("\\w{3} (\\w{3}) +(\\d{1,2}) (\\d{1,2}):(\\d{2}):(\\d{2}) (\\d{4})");
    private static final List<String> MONTHS = List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
    /** Clocks that nobody has set begin in 1970. */
    private static final int FIRST_YEAR = 2000;
    private static final int HHMM = 100;

    private ServiceLines() {
    }

    /** {@code +<ms>} in 1.x, {@code +PING:<ms>} in 2.x. */
    static Optional<Duration> ping(Answer answer) {
        for (String line : answer.lines()) {
            Matcher matcher = EARLIER_PING.matcher(line);
            int millis = matcher.matches() ? Answer.number(String.valueOf(matcher.group(1)), -1)
                    : Answer.value(line, "PING").map(value -> Integer.valueOf(Answer.number(value, -1))).orElse(Integer.valueOf(-1)).intValue();
            if (millis >= 0) {
                return Optional.of(Duration.ofMillis(millis));
            }
        }
        return Optional.empty();
    }

    /** Whether the module tried and heard nothing: {@code +timeout} in 1.x, {@code +PING:TIMEOUT} in 2.x. */
    static boolean pingTimedOut(Answer answer) {
        return answer.lines().stream().anyMatch(line -> line.equalsIgnoreCase("+timeout") || line.equalsIgnoreCase("+PING:TIMEOUT"));
    }

    /** {@code +CIPSNTPCFG:<on>[,<zone>[,"<server>"…]]}. */
    static ClockSettings clock(Answer answer) throws ModemException {
        String[] told = Told.fields(answer, "CIPSNTPCFG", 1);
        List<String> servers = new ArrayList<>();
        for (int i = 2; i < told.length; i++) {
            String server = Answer.unquoted(told[i].strip());
            if (!server.isEmpty()) {
                servers.add(server);
            }
        }
        ZoneOffset zone = told.length < 2 ? ZoneOffset.UTC : zone(Answer.number(told[1], 0), answer);
        return new ClockSettings(told[0].strip().equals("1"), zone, servers);
    }

    private static ZoneOffset zone(int number, Answer answer) throws ModemException {
        boolean hours = Math.abs(number) < HHMM;
        try {
            return ZoneOffset.ofHoursMinutes(hours ? number : number / HHMM, hours ? 0 : number % HHMM);
        } catch (DateTimeException e) {
            throw Told.nothing(answer);
        }
    }

    /** {@code +CIPSNTPTIME:<Www Mmm dd hh:mm:ss yyyy>}; empty before the first answer of a server. */
    static Optional<LocalDateTime> time(Answer answer) throws ModemException {
        Matcher matcher = TIME.matcher(Told.value(answer, "CIPSNTPTIME").strip());
        int month = matcher.matches() ? MONTHS.indexOf(matcher.group(1)) + 1 : 0;
        if (month < 1) {
            throw Told.nothing(answer);
        }
        try {
            LocalDateTime time = LocalDateTime.of(number(matcher, 6), month, number(matcher, 2), number(matcher, 3), number(matcher, 4),
                    number(matcher, 5));
            return time.getYear() < FIRST_YEAR ? Optional.empty() : Optional.of(time);
        } catch (DateTimeException e) {
            throw Told.nothing(answer);
        }
    }

    private static int number(Matcher matcher, int group) {
        return Answer.number(String.valueOf(matcher.group(group)), -1);
    }
}
