package org.espbench.codegen;

import java.util.Optional;

/**
 * The passwords that a profile doesn't hold. They are written to the program's secret file only.
 *
 * @param station of the network to join; where one is needed and not given, the secret file says so and doesn't compile until it is filled in
 * @param softAp of the network to open, likewise
 */
public record Passwords(Optional<String> station, Optional<String> softAp) {

    /** None known. */
    public static final Passwords NONE = new Passwords(Optional.empty(), Optional.empty());

    /** Without the passwords. */
    @Override
    public String toString() {
        return "Passwords[station=" + (station.isPresent() ? "***" : "-") + ", softAp=" + (softAp.isPresent() ? "***" : "-") + "]";
    }
}
