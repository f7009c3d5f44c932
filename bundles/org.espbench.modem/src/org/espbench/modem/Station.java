package org.espbench.modem;

import java.time.Duration;
import java.util.Optional;

import org.espbench.modem.net.AccessPoint;
import org.espbench.modem.net.StationAddress;

/** The module as a station of somebody's network. Contract as for {@link Modem}. */
public interface Station {

    /**
     * Joins an access point and waits for the address. Not stored in the module where the dialect allows that. Allow 20 to 30 s.
     *
     * @param password empty for an open network; 8 to 64 characters otherwise. Not kept; the caller may wipe it afterwards
     * @throws ModemException.JoinFailed with the module's reason
     * @throws ModemException.Unsupported when SSID, password or BSSID can't be written in a command
     */
    void join(AccessPoint accessPoint, char[] password, Duration budget) throws ModemException;

    /** The address, if there is one. */
    Optional<StationAddress> address(Duration budget) throws ModemException;

    /** Leaves the access point; without effect when there is none. */
    void leave(Duration budget) throws ModemException;
}
