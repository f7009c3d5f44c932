package org.espbench.modem.internal.wifi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.espbench.modem.internal.dialogue.Answer;
import org.espbench.modem.net.Security;
import org.espbench.modem.station.Cipher;
import org.espbench.modem.station.ScanOptions;
import org.espbench.modem.station.Sighting;

/**
 * Reads {@code +CWLAP} lines of all generations (reference 2.2). SSIDs in them aren't escaped, so a line is read from its right end, where there are
 * numbers and a MAC address only.
 */
final class ScanLines {

    /** The fields in their order; the bit of the mask is their place. */
    private enum Field {
        SECURITY, SSID, RSSI, BSSID, CHANNEL, OFFSET, CALIBRATION, PAIRWISE, GROUP, PROTOCOLS, WPS
    }

    static final int ALL = (1 << Field.values().length) - 1;

    private static final String NAME = "CWLAP";
    private static final String NUMBER = "-?\\d{1,6}";
    private static final String MAC = "\"[0-9a-fA-F]{2}(?::[0-9a-fA-F]{2}){5}\"";
    /** How many fields firmware is known to tell, the most first. */
    private static final int[] COUNTS = {11, 7, 6, 5, 3};

    private ScanLines() {
    }

    /**
     * What a line tells, if it is one of a scan.
     *
     * @param mask which fields were asked for
     */
    static Optional<Sighting> read(String line, int mask) {
        Optional<String> value = Answer.value(line, NAME);
        if (value.isEmpty() || !value.get().startsWith("(") || !value.get().endsWith(")")) {
            return Optional.empty();
        }
        String inner = value.get().substring(1, value.get().length() - 1);
        Optional<Sighting> seen = mask == ALL ? Optional.empty() : read(inner, chosen(mask));
        for (int count : COUNTS) {
            seen = seen.isPresent() ? seen : read(inner, List.of(Field.values()).subList(0, count));
        }
        return seen;
    }

    /** Whether somebody who looks for this wanted to see it. */
    static boolean wanted(Sighting seen, ScanOptions options) {
        return options.ssid().map(seen.ssid()::equals).orElse(true)
                && options.bssid().flatMap(wanted -> seen.bssid().map(wanted::equalsIgnoreCase)).orElse(true)
                && (options.channel().isEmpty() || seen.channel().isEmpty() || options.channel().equals(seen.channel()));
    }

    private static List<Field> chosen(int mask) {
        List<Field> fields = new ArrayList<>();
        for (Field field : Field.values()) {
            if ((mask & 1 << field.ordinal()) != 0) {
                fields.add(field);
            }
        }
        return fields;
    }

    private static Optional<Sighting> read(String inner, List<Field> fields) {
        StringBuilder form = new StringBuilder();
        for (Field field : fields) {
            String one = switch (field) {
            // Greedy: the rightmost place from which the rest still fits.
            case SSID -> "\".*\"";
            case BSSID -> MAC;
            case SECURITY, RSSI, CHANNEL, OFFSET, CALIBRATION, PAIRWISE, GROUP, PROTOCOLS, WPS -> NUMBER;
            };
            form.append(form.isEmpty() ? "" : ",").append('(').append(one).append(')');
        }
        Matcher matcher = Pattern.compile(form.toString(), Pattern.DOTALL).matcher(inner);
        return matcher.matches() ? Optional.of(sighting(matcher, fields)) : Optional.empty();
    }

    private static Sighting sighting(Matcher matcher, List<Field> fields) {
        return new Sighting(Security.of(number(matcher, fields, Field.SECURITY).orElse(-1)),
                text(matcher, fields, Field.SSID).map(Answer::name).orElse(""),
                number(matcher, fields, Field.RSSI), text(matcher, fields, Field.BSSID), number(matcher, fields, Field.CHANNEL),
                number(matcher, fields, Field.OFFSET), number(matcher, fields, Field.CALIBRATION), cipher(matcher, fields, Field.PAIRWISE),
                cipher(matcher, fields, Field.GROUP), number(matcher, fields, Field.PROTOCOLS),
                text(matcher, fields, Field.WPS).map(value -> Boolean.valueOf(value.equals("1"))));
    }

    private static Optional<String> text(Matcher matcher, List<Field> fields, Field field) {
        int at = fields.indexOf(field);
        return at < 0 ? Optional.empty() : Optional.of(Answer.unquoted(String.valueOf(matcher.group(at + 1))));
    }

    private static OptionalInt number(Matcher matcher, List<Field> fields, Field field) {
        return text(matcher, fields, field).map(value -> OptionalInt.of(Integer.parseInt(value))).orElse(OptionalInt.empty());
    }

    private static Optional<Cipher> cipher(Matcher matcher, List<Field> fields, Field field) {
        return text(matcher, fields, field).map(value -> Cipher.of(Integer.parseInt(value)));
    }
}
