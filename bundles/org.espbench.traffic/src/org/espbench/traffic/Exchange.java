package org.espbench.traffic;

import java.time.Duration;

/**
 * Which command a row answers.
 *
 * @param command the number of the command's {@link Row}
 * @param elapsed from the command's last byte leaving to the row's last byte arriving; never negative
 */
public record Exchange(long command, Duration elapsed) {
}
