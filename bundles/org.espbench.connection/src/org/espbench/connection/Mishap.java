package org.espbench.connection;

import java.time.Instant;

/**
 * Something that went wrong, and when: what a tooltip tells though all may be well again.
 *
 * @param at by the session's clock
 */
public record Mishap(Instant at, SessionFailure failure) {
}
