package org.espbench.traffic;

import java.time.Instant;
import java.util.Optional;

/**
 * One decoded thing in a capture. Immutable. Rows stand in the order in which their first bytes crossed the wire in each direction, and a
 * reply never stands before its command.
 *
 * @param number 0 for the first row of the capture, then without gaps
 * @param at when the row's last byte was read, or its first byte was about to be written; nanosecond resolution
 * @param link the link's id, -1 where no link is concerned; 0 in single-link mode
 * @param length bytes on the wire, framing such as line ends included; 0 for a note
 * @param text for people: control characters made visible, secrets already masked, at most {@link #MAX_TEXT} characters;
 *        {@link Capture#bytes(Row)} has the bytes
 * @param exchange for a line that answers a command, which one and how long it took
 */
public record Row(long number, Instant at, Direction direction, Lane lane, RowKind kind, int link, int length, String text,
        Optional<Exchange> exchange) {

    /** The most characters {@link #text()} has; a longer row ends in an ellipsis. */
    public static final int MAX_TEXT = 512;
}
