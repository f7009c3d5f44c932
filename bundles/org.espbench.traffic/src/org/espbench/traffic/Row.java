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
 * @param error whether it tells of something that went wrong: a failure, bytes that were lost, a fault of the line
 */
public record Row(long number, Instant at, Direction direction, Lane lane, RowKind kind, int link, int length, String text,
        Optional<Exchange> exchange, boolean error) {

    /** The most characters {@link #text()} has; a longer row ends in an ellipsis. */
    public static final int MAX_TEXT = 512;

    private static final String FRAMING = "\u240D\u240A ";

    /** A row of which only a {@link RowKind#FAILURE} tells of an error. */
    public Row(long number, Instant at, Direction direction, Lane lane, RowKind kind, int link, int length, String text, Optional<Exchange> exchange) {
        this(number, at, direction, lane, kind, link, length, text, exchange, kind == RowKind.FAILURE);
    }

    /** The same row of a capture that has {@code more} rows in front. */
    Row behind(long more) {
        return more == 0 ? this
                : new Row(number + more, at, direction, lane, kind, link, length, text,
                        exchange.map(answered -> new Exchange(answered.command() + more, answered.elapsed())), error);
    }

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
