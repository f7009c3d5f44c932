package org.espbench.ui.connection;

import java.util.Arrays;
import java.util.Optional;

import org.espbench.connection.Secrets;
import org.espbench.connection.SecretsException;
import org.espbench.connection.profile.ConnectionProfile;

/** A password that was given for joining one network for once; nothing of it is stored. Safe for use by any thread. */
final class GivenSecret implements Secrets {

    private final char[] station;
    private final Secrets others;

    /** @param others for the module's own network; who is asked for another station's password isn't them, since they would store it as the profile's */
    GivenSecret(char[] station, Secrets others) {
        this.station = station.clone();
        this.others = others;
    }

    @Override
    public Optional<char[]> stationPassword(ConnectionProfile profile) {
        synchronized (station) {
            return Optional.of(station.clone());
        }
    }

    @Override
    public Optional<char[]> softApPassword(ConnectionProfile profile) throws SecretsException {
        return others.softApPassword(profile);
    }

    void wipe() {
        synchronized (station) {
            Arrays.fill(station, '\0');
        }
    }
}
