package org.espbench.ui.scan;

import org.espbench.modem.station.Sighting;

/** An access point in the list, the same object through all sightings of it. UI thread only. */
final class Seen {

    private final String key;
    private Sighting latest;
    private int missed;
    private boolean heard = true;

    Seen(Sighting first) {
        key = key(first);
        latest = first;
    }

    /** What tells access points apart; old firmware tells little. */
    static String key(Sighting one) {
        return one.bssid().orElseGet(() -> one.ssid() + '/' + one.channel());
    }

    String key() {
        return key;
    }

    Sighting latest() {
        return latest;
    }

    /** How many looks in a row it wasn't heard in. */
    int missed() {
        return missed;
    }

    void heard(Sighting now) {
        latest = now;
        heard = true;
        missed = 0;
    }

    /** A look is over. */
    void endLook() {
        missed = heard ? 0 : missed + 1;
        heard = false;
    }
}
