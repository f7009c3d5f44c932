package org.espbench.modem;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.espbench.modem.softap.LeaseRange;
import org.espbench.modem.softap.SoftApAddress;
import org.espbench.modem.softap.SoftApClient;
import org.espbench.modem.softap.SoftApSettings;

/**
 * The module as an access point for others. Contract as for {@link Station}, also for what is kept in flash. Who joins and leaves comes as an event
 * in 1.6, 1.7, 2.1 and later.
 */
public interface SoftAp {

    /** The same access point; what is set through it is kept in the module's flash. Queries tell what is kept, in 1.x. */
    SoftAp storing();

    /**
     * Opens the access point, or changes it. A station stays one, but may be disconnected by the change of mode.
     *
     * @param password 8 to 64 bytes; empty if and only if the security is OPEN. Not kept; the caller may wipe it afterwards
     */
    void start(SoftApSettings settings, char[] password, Duration budget) throws ModemException;

    /** Closes the access point: the module is a station from now on. */
    void stop(Duration budget) throws ModemException;

    /** How it is set; the password stays in the module. */
    SoftApSettings settings(Duration budget) throws ModemException;

    /** Who has an address from it. */
    List<SoftApClient> clients(Duration budget) throws ModemException;

    /** Sends a client away (2.x); it may come back. */
    void kick(String mac, Duration budget) throws ModemException;

    /** Sends all clients away (2.x). */
    void kickAll(Duration budget) throws ModemException;

    /** Whether it gives addresses to its clients. */
    void setDhcp(boolean on, Duration budget) throws ModemException;

    /** Whether it does. */
    boolean dhcp(Duration budget) throws ModemException;

    /** Which addresses it gives (not in 0.2x); empty for the firmware's own choice. */
    void setLeases(Optional<LeaseRange> range, Duration budget) throws ModemException;

    /** Which addresses it gives. */
    LeaseRange leases(Duration budget) throws ModemException;

    /** Its own address, which is fixed; gateway and netmask may be empty together. Ends its DHCP server, see {@link #setDhcp}. */
    void setAddress(SoftApAddress address, Duration budget) throws ModemException;

    /** Its own address. */
    SoftApAddress address(Duration budget) throws ModemException;

    /** Gives it another MAC address. Bit 0 of its first byte has to be 0, and it has to differ from the station's. */
    void setMac(String mac, Duration budget) throws ModemException;

    /** Its MAC address, in lower case. */
    String mac(Duration budget) throws ModemException;
}
