package org.espbench.ui.secret;

import java.util.Optional;

import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.StationProfile;
import org.espbench.modem.port.PortAddress;

/**
 * The password of the network in the simulated module's air. It protects nothing and is published, so that a simulated connection works in a
 * workspace without any secret store. It is repeated here because this bundle must not know the simulator; a test compares the two.
 */
public final class PublishedPassword {

    /** The scheme of simulated ports. */
    public static final String SCHEME = "sim"; //$NON-NLS-1$
    /** The simulated network. */
    public static final String SSID = "Espbench"; //$NON-NLS-1$
    private static final String PASSWORD = "espbench"; //$NON-NLS-1$

    private PublishedPassword() {
    }

    /** The published password, if it is the one for joining {@code ssid} through {@code port}; a fresh array. Any thread. */
    public static Optional<char[]> of(PortAddress port, String ssid) {
        return port.scheme().equals(SCHEME) && ssid.equals(SSID) ? Optional.of(PASSWORD.toCharArray()) : Optional.empty();
    }

    static Optional<char[]> of(ConnectionProfile profile) {
        return profile.station().map(StationProfile::ssid).flatMap(ssid -> of(profile.port(), ssid));
    }
}
