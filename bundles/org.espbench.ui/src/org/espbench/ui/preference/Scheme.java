package org.espbench.ui.preference;

import java.util.Locale;
import java.util.Optional;

/** The kinds of port that a new connection can begin with. */
public enum Scheme {
    /** The simulated module. */
    SIM,
    /** A serial port of this machine. */
    SERIAL,
    /** A serial port in the network, with its rate and control lines. */
    RFC2217,
    /** A plain byte stream in the network. */
    TCP;

    /** As it begins an address. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Scheme> of(String text) {
        for (Scheme scheme : values()) {
            if (scheme.text().equals(text)) {
                return Optional.of(scheme);
            }
        }
        return Optional.empty();
    }
}
