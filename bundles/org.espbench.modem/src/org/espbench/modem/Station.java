package org.espbench.modem;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.espbench.modem.net.AccessPoint;
import org.espbench.modem.net.StationAddress;
import org.espbench.modem.station.Country;
import org.espbench.modem.station.JoinOptions;
import org.espbench.modem.station.Joined;
import org.espbench.modem.station.ReconnectPolicy;
import org.espbench.modem.station.ScanFields;
import org.espbench.modem.station.ScanOptions;
import org.espbench.modem.station.Sighting;
import org.espbench.modem.station.StationState;

/**
 * The module as a station of somebody's network. Contract as for {@link Modem}; what this firmware can't do, or can't be told, fails as
 * {@link ModemException.Unsupported} before a byte is sent. What is set holds until the module restarts, where the dialect allows that
 * ({@code UNSTORED_SETTINGS}), unless it is set through {@link #storing()}.
 */
public interface Station {

    /** The same station; what is set through it, joins included, is kept in the module's flash. Queries tell what is kept, in 1.x. */
    Station storing();

    /** Joins without further options; see {@link #join(AccessPoint, char[], JoinOptions, Duration)}. */
    default void join(AccessPoint accessPoint, char[] password, Duration budget) throws ModemException {
        join(accessPoint, password, JoinOptions.NONE, budget);
    }

    /**
     * Joins an access point and waits for the address. Allow 20 to 30 s.
     *
     * @param password empty for an open network; up to 64 bytes otherwise. Not kept; the caller may wipe it afterwards
     * @throws ModemException.JoinFailed with the module's reason
     * @throws ModemException.Refused when the module is no station
     * @throws ModemException.Unsupported when SSID, password, BSSID or an option can't be told to this firmware
     */
    void join(AccessPoint accessPoint, char[] password, JoinOptions options, Duration budget) throws ModemException;

    /**
     * Joins the network that was joined last (2.2 and later).
     *
     * @throws ModemException.JoinFailed with the module's reason
     */
    void rejoin(Duration budget) throws ModemException;

    /** Leaves the access point; without effect when there is none. */
    void leave(Duration budget) throws ModemException;

    /** The access point that the station has joined; in some builds of 2.1 empty though there is one (reference Q18). */
    Optional<Joined> joined(Duration budget) throws ModemException;

    /** Where the station is. */
    StationState state(Duration budget) throws ModemException;

    /** The address, if there is one. */
    Optional<StationAddress> address(Duration budget) throws ModemException;

    /** How addresses and names of the station are obtained. */
    Addressing addressing();

    /** Looks for all access points; see {@link #scan(ScanOptions, Consumer, Duration)}. */
    default List<Sighting> scan(Duration budget) throws ModemException {
        return scan(ScanOptions.ALL, seen -> { }, budget);
    }

    /**
     * Looks for access points. Allow 10 s, more for passive scans. What this firmware can't look for is left out here afterwards; how to look it has
     * to know. Long lists may be cut by the module for want of memory.
     *
     * @param each is told each one as it comes, on the calling thread
     * @return all of them
     * @throws ModemException.Refused when the module is no station
     */
    List<Sighting> scan(ScanOptions options, Consumer<? super Sighting> each, Duration budget) throws ModemException;

    /** Chooses what scans tell from now on, until the module restarts. */
    void setScanFields(ScanFields fields, Duration budget) throws ModemException;

    /** Whether the module joins the network in its flash when it starts. Always kept in flash. */
    void setAutoConnect(boolean on, Duration budget) throws ModemException;

    /** Whether it does (2.2.2 and later). */
    boolean autoConnect(Duration budget) throws ModemException;

    /** How the station joins again by itself (2.2 and later). */
    void setReconnectPolicy(ReconnectPolicy policy, Duration budget) throws ModemException;

    /** How it does (2.2 and later). */
    ReconnectPolicy reconnectPolicy(Duration budget) throws ModemException;

    /** Where the radio is used (1.6, 1.7, 2.1 and later). */
    void setCountry(Country country, Duration budget) throws ModemException;

    /** Where it is used, as far as the module was told. */
    Country country(Duration budget) throws ModemException;
}
