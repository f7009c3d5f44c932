package org.espbench.traffic;

import java.time.Instant;
import java.util.Optional;

/**
 * One decoded thing in a capture. Immutable. Rows stand in the order in which they were complete, so that a reply never stands before
 * its command.
 *
 * @param number 0 for the first row of the capture, then without gaps
 * @param at when the row's last byte was read, or about to be written; nanosecond resolution
 * @param link the link's id, -1 where no link is concerned; 0 in single-link mode
 * @param length bytes of a line with the line ends around it, or of payload without the header in front of it; 0 for a note
 * @param text for people: control characters made visible, secrets already masked, at most {@link #MAX_TEXT} characters;
 *        {@link Capture#bytes(Row)} has the bytes
 * @param exchange for a line that answers a command, which one and how long it took
 */
public record Row(long number, Instant at, Direction direction, Lane lane, RowKind kind, int link, int length, String text,
        Optional<Exchange> exchange) {

    /** The most characters {@link #text()} has; a longer row ends in an ellipsis. */
    public static final int MAX_TEXT = 512;

    private static final String FRAMING = "\u240D\u240A ";

    /** {@link #text()} without the line ends and blanks around it; of payload, all of it. */
    public String line() {
        if (lane == Lane.LINK || lane == Lane.RAW) {
            return text;
        }
        int from = 0;
        int to = text.length();
        while (from < to && FRAMING.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && FRAMING.indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(from, to);
    }
}
