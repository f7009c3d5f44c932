package org.espbench.demo.peer;

/**
 * What went one way over a connection.
 *
 * @param sha256 64 lower-case hex digits
 */
public record Tally(long bytes, String sha256) {
}
