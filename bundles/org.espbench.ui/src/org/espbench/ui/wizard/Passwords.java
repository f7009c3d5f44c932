package org.espbench.ui.wizard;

import java.util.Arrays;

import org.espbench.connection.SecretsException;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.ui.secret.StoredSecrets;

/** The passwords that have been entered, on their way to secure storage. */
final class Passwords {

    private final char[] station;
    private final char[] softAp;
    private final boolean forgetsStation;
    private final boolean forgetsSoftAp;

    private Passwords(char[] station, boolean forgetsStation, char[] softAp, boolean forgetsSoftAp) {
        this.station = station;
        this.forgetsStation = forgetsStation;
        this.softAp = softAp;
        this.forgetsSoftAp = forgetsSoftAp;
    }

    /** What the fields hold. UI thread. */
    static Passwords of(Draft draft) {
        boolean station = draft.needsStationPassword();
        boolean softAp = draft.needsSoftApPassword();
        return new Passwords(station ? draft.station.password.getValue().toCharArray() : new char[0], !station && draft.keepsStationPassword(),
                softAp ? draft.softAp.password.getValue().toCharArray() : new char[0], !softAp && draft.keepsSoftApPassword());
    }

    /** Stores what was entered, keeps what was left empty, forgets what isn't needed any more. Blocks. */
    void store(StoredSecrets secrets, ConnectionProfile profile) throws SecretsException {
        if (station.length > 0 || forgetsStation) {
            secrets.storeStation(profile, station);
        }
        if (softAp.length > 0 || forgetsSoftAp) {
            secrets.storeSoftAp(profile, softAp);
        }
    }

    void wipe() {
        Arrays.fill(station, '\0');
        Arrays.fill(softAp, '\0');
    }
}
