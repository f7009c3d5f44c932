package org.espbench.modem.dialect;

import java.util.List;

/**
 * What a module does when nobody said otherwise, by its documents (reference 2, 3.3); builds differ.
 *
 * @param serverPort the port of a server that was given none
 * @param serverIdleSeconds when a silent client is sent away; 0 never
 * @param joinSeconds how long a join takes at most
 * @param reconnectSeconds pause between attempts to join again
 * @param listenInterval beacons between two wake-ups
 * @param passThroughReconnectMillis pause between attempts to open the link of pass-through again
 * @param softApAddress the soft-AP's own address
 * @param timeServers asked by SNTP
 * @param nameServers asked by DNS when DHCP names none
 */
public record Defaults(int serverPort, int serverIdleSeconds, int joinSeconds, int reconnectSeconds, int listenInterval,
        int passThroughReconnectMillis, String softApAddress, List<String> timeServers, List<String> nameServers) {

    /** The documents of all generations agree, as far as they tell. */
    public static final Defaults DOCUMENTED = new Defaults(333, 180, 15, 1, 3, 100, "192.168.4.1",
            List.of("cn.ntp.org.cn", "ntp.sjtu.edu.cn", "us.pool.ntp.org"), List.of("208.67.222.222", "8.8.8.8"));

    public Defaults {
        timeServers = List.copyOf(timeServers);
        nameServers = List.copyOf(nameServers);
    }
}
