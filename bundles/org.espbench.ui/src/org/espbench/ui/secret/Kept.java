package org.espbench.ui.secret;

import java.util.Arrays;
import java.util.Optional;

/**
 * What is stored for a connection, in memory for a while.
 *
 * @param station the password of the joined network
 * @param softAp the password of the module's own
 */
public record Kept(Optional<char[]> station, Optional<char[]> softAp) {

    /** No passwords. */
    public static final Kept NOTHING = new Kept(Optional.empty(), Optional.empty());

    /** Overwrites them. */
    public void wipe() {
        station.ifPresent(password -> Arrays.fill(password, '\0'));
        softAp.ifPresent(password -> Arrays.fill(password, '\0'));
    }

    /** Without the passwords: what is printed may end up in a log. */
    @Override
    public String toString() {
        return "Kept"; //$NON-NLS-1$
    }
}
