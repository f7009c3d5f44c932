package org.espbench.modem.board;

import java.util.Optional;

/**
 * Which firmware to load ({@code AT+CIUPDATE}). 0.x and 1.x know no choice.
 *
 * @param secure whether over HTTPS (2.x)
 * @param version such as v2.2.0.0 (2.x)
 * @param partition such as ota (2.x)
 */
public record UpdateChoice(Optional<Boolean> secure, Optional<String> version, Optional<String> partition) {

    /** The latest, in the firmware's own way. */
    public static final UpdateChoice LATEST = new UpdateChoice(Optional.empty(), Optional.empty(), Optional.empty());
}
