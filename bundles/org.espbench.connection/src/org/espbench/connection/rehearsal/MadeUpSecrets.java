package org.espbench.connection.rehearsal;

import java.util.Arrays;
import java.util.Optional;

import org.espbench.connection.Secrets;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.Security;

/** Passwords of the right form that open nothing. */
final class MadeUpSecrets implements Secrets {

    private static final int WEP_KEY = 5;
    private static final int PASSPHRASE = 8;

    @Override
    public Optional<char[]> stationPassword(ConnectionProfile profile) {
        boolean wep = profile.station().filter(station -> station.security() == Security.WEP).isPresent();
        return Optional.of(zeros(wep ? WEP_KEY : PASSPHRASE));
    }

    @Override
    public Optional<char[]> softApPassword(ConnectionProfile profile) {
        return Optional.of(zeros(PASSPHRASE));
    }

    private static char[] zeros(int length) {
        char[] zeros = new char[length];
        Arrays.fill(zeros, '0');
        return zeros;
    }
}
