package org.espbench.modem;

import java.time.Duration;
import java.util.List;

import org.espbench.modem.net.StationAddress;
import org.espbench.modem.station.NameServers;

/** Addresses and names of the station. Contract as for {@link Station}. */
public interface Addressing {

    /**
     * Gives the station a fixed address and switches DHCP off for it. Gateway and netmask may be empty together: then the firmware takes its own.
     *
     * @throws ModemException.Unsupported when an address isn't in dotted decimal
     */
    void setFixed(StationAddress address, Duration budget) throws ModemException;

    /** Whether the station asks for its address. Needs to be a station. */
    void setDhcp(boolean on, Duration budget) throws ModemException;

    /** Whether it does (0.20 and later). */
    boolean dhcp(Duration budget) throws ModemException;

    /** Whether the module speaks IPv6 too (2.2 and later); never kept. */
    void setIpv6(boolean on, Duration budget) throws ModemException;

    /** Whether it does. */
    boolean ipv6(Duration budget) throws ModemException;

    /** The station's IPv6 addresses, link-local before global; none where IPv6 is off (2.2 and later). */
    List<String> ipv6Addresses(Duration budget) throws ModemException;

    /** Whom the module asks for addresses of hosts (1.4 and later). */
    void setNameServers(NameServers servers, Duration budget) throws ModemException;

    /** Whom it asks; in 1.x {@link NameServers#own()} is true whenever any are told, because that isn't. */
    NameServers nameServers(Duration budget) throws ModemException;

    /**
     * What the station calls itself to DHCP servers; never kept (1.4 and later).
     *
     * @param name up to 32 bytes
     * @throws ModemException.Refused when the module is no station
     */
    void setHostName(String name, Duration budget) throws ModemException;

    /** What it calls itself. */
    String hostName(Duration budget) throws ModemException;

    /**
     * Gives the station another MAC address. Bit 0 of its first byte has to be 0, and it has to differ from the soft-AP's.
     *
     * @param mac such as {@code 1a:fe:36:97:d5:7b}
     */
    void setMac(String mac, Duration budget) throws ModemException;

    /** The station's MAC address, in lower case. */
    String mac(Duration budget) throws ModemException;
}
