package org.espbench.modem.at;

import java.util.Arrays;

/** The line that is under way in one direction, and how much of its end is undecided. Bounded: of a longer line, what may be secret is masked. */
final class HeldLine {

    /** What is kept of an endless line, so that an announcement across the cut is still seen; longer than the longest. */
    private static final int KEPT = 64;

    private final byte[] line = new byte[AtDecoder.MAX_LINE];
    private int length;
    private int held;
    private boolean blind;
    private String original = "";

    /** How many bytes at the end are undecided. */
    int held() {
        return held;
    }

    /** Adds the byte at {@code at}; the undecided ones stand in front of it. */
    void add(byte[] bytes, int at, boolean hold) {
        if (blind) {
            SecretLine.fill(bytes, at, at + 1);
            return;
        }
        byte next = bytes[at];
        line[length++] = next;
        if (held > 0 || hold) {
            held++;
        } else if ((next == '=' || next == ':') && SecretLine.announces(line, 0, length)) {
            // The announcement itself is held too: it is not secret, and makes the count begin.
            held = 1;
        }
        if (length == line.length) {
            if (held > 0) {
                SecretLine.fill(bytes, at + 1 - held, at + 1);
                blind = true;
                held = 0;
            } else {
                System.arraycopy(line, length - KEPT, line, 0, KEPT);
                length = KEPT;
            }
        }
    }

    /** The line ends at {@code at}: masks its secrets among the undecided bytes in front of it. Tells whether there were any. */
    boolean finish(byte[] bytes, int at, int from) {
        if (held == 0) {
            return false;
        }
        int to = trimmed();
        original = Ascii.text(line, from, to);
        boolean any = SecretLine.mask(line, from, to);
        System.arraycopy(line, length - held, bytes, at - held, held);
        return any;
    }

    /** The same for a line that may be the echo, whole or in part, of a command whose masked form is known. */
    void finishEcho(byte[] bytes, int at, String maskedEcho, AtContext context) {
        int from = 0;
        int to = trimmed();
        while (from < to && line[from] == '\r') {
            from++;
        }
        if (from == to || Vocabulary.recognise(line, from, to, context) != null) {
            finish(bytes, at, from);
            return;
        }
        int echoed = Math.min(EchoedPart.of(line, from, to, context), maskedEcho.length());
        boolean rest = from + echoed < to && Vocabulary.recogniseGlued(line, from + echoed, to, context) == null;
        for (int i = 0; i < echoed; i++) {
            line[from + i] = (byte) maskedEcho.charAt(i);
        }
        if (rest) {
            SecretLine.fill(line, from + echoed, to);
        }
        System.arraycopy(line, length - held, bytes, at - held, held);
    }

    /** The line as it came. */
    String original() {
        return original;
    }

    /** The line as it was masked. */
    String text() {
        return Ascii.text(line, 0, trimmed());
    }

    /** Begins another line. */
    void clear() {
        Arrays.fill(line, 0, length, (byte) 0);
        length = 0;
        held = 0;
        blind = false;
    }

    private int trimmed() {
        int to = length;
        while (to > 0 && line[to - 1] == '\r') {
            to--;
        }
        return to;
    }
}
