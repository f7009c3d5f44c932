package org.espbench.modem;

import org.espbench.modem.at.SecretScanner;

/** A command line as somebody wrote it, for those who show or keep it. Pure functions. */
public final class CommandText {

    private CommandText() {
    }

    /** The line as anybody may see it: every character of a secret this package knows of is a {@code *}. */
    public static String masked(String line) {
        return SecretScanner.masked(line);
    }

    /** Whether the line holds a secret, a password for instance. */
    public static boolean hasSecret(String line) {
        return !masked(line).equals(line);
    }
}
