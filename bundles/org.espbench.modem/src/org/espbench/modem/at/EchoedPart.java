package org.espbench.modem.at;

import static org.espbench.modem.at.Ascii.is;
import static org.espbench.modem.at.Ascii.starts;

/** Tells how much of a line is the echo of a command; another message may have cut the echo in two (reference 1.3). */
final class EchoedPart {

    private EchoedPart() {
    }

    /** How many bytes at the beginning of the line are echo; 0 when it is something else. */
    static int of(byte[] line, int from, int to, AtContext context) {
        int same = commonPart(line, from, to, context.echoing());
        if (same == to - from) {
            return same;
        }
        for (int part = same; part > 0; part--) {
            if (Vocabulary.recogniseGlued(line, from + part, to, context) != null) {
                return part;
            }
        }
        boolean command = starts(line, from, to, "AT+") || starts(line, from, to, "at+") || starts(line, from, to, "ATE")
                || starts(line, from, to, "ate") || is(line, from, to, "AT") || is(line, from, to, "at");
        return command ? to - from : 0;
    }

    private static int commonPart(byte[] line, int from, int to, String expected) {
        int same = 0;
        while (from + same < to && same < expected.length() && expected.charAt(same) != '\n' && (line[from + same] & 0xFF) == expected.charAt(same)) {
            same++;
        }
        return same;
    }
}
