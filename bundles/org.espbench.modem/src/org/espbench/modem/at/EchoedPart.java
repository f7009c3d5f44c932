package org.espbench.modem.at;

import static org.espbench.modem.at.Ascii.starts;

/**
 * Tells how much of a line is the echo of what the host wrote; another message may have cut the echo in two (reference 1.3). What is still to be
 * repeated stands in {@link AtContext#echoing()}, line by line.
 */
final class EchoedPart {

    private EchoedPart() {
    }

    /** Whether the line is all of what is to be repeated next; then it is that, whatever it looks like. */
    static boolean is(byte[] line, int from, int to, AtContext context) {
        String pending = context.echoing();
        int start = start(pending, 0);
        int end = end(pending, start);
        while (end > start && pending.charAt(end - 1) == '\r') {
            end--;
        }
        return end - start == to - from && end > start && commonPart(line, from, to, pending, start) == to - from;
    }

    /** Whether what is to be repeated next begins with these bytes. */
    static boolean expects(byte[] line, int from, int to, AtContext context) {
        String pending = context.echoing();
        return !pending.isEmpty() && commonPart(line, from, to, pending, start(pending, 0)) == to - from;
    }

    /** How many bytes at the beginning of the line are echo; 0 when it is something else. */
    static int of(byte[] line, int from, int to, AtContext context) {
        String pending = context.echoing();
        for (int next = 0; next < pending.length();) {
            int start = start(pending, next);
            int same = commonPart(line, from, to, pending, start);
            if (same == to - from) {
                return same;
            }
            for (int part = same; part > 0; part--) {
                if (Vocabulary.recogniseGlued(line, from + part, to, context) != null) {
                    return part;
                }
            }
            // A command that was rejected may not have been repeated: look at those behind it too.
            next = end(pending, start) + 1;
        }
        return command(line, from, to) ? to - from : 0;
    }

    /** How an echo looks when what the host wrote isn't known. */
    private static boolean command(byte[] line, int from, int to) {
        boolean head = to - from >= 2 && (line[from] | 0x20) == 'a' && (line[from + 1] | 0x20) == 't';
        if (!head || to - from == 2) {
            return head;
        }
        byte next = line[from + 2];
        return next == '+' || (next == 'E' || next == 'e') && to - from == 4 && (starts(line, from + 3, to, "0") || starts(line, from + 3, to, "1"));
    }

    // The CR at the beginning of payload that is repeated is not part of a line.
    private static int start(String pending, int from) {
        int start = from;
        while (start < pending.length() && pending.charAt(start) == '\r') {
            start++;
        }
        return start;
    }

    private static int end(String pending, int from) {
        int end = pending.indexOf('\n', from);
        return end < 0 ? pending.length() : end;
    }

    private static int commonPart(byte[] line, int from, int to, String expected, int start) {
        int same = 0;
        while (from + same < to && start + same < expected.length() && expected.charAt(start + same) != '\n'
                && (line[from + same] & 0xFF) == expected.charAt(start + same)) {
            same++;
        }
        return same;
    }
}
