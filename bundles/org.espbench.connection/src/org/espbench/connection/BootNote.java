package org.espbench.connection;

import java.time.Instant;

import org.espbench.modem.boot.BootSign;

/**
 * Something that a chip has told of its start or its end, heard by a session that only listens.
 *
 * @param at when, by the session's clock
 * @param sign what it was; {@link BootSign#sentence()} says what it means and what to do
 */
public record BootNote(Instant at, BootSign sign) {
}
