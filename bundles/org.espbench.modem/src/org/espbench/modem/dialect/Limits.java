package org.espbench.modem.dialect;

/**
 * How much a module can take (reference 3.2, 3.3).
 *
 * @param command bytes of a command line, CR LF included; of 1.x the same as 0.x, because nobody documented it
 * @param send bytes of one send
 * @param links links at a time, server clients included
 * @param sslLinks TLS links among them; 0 where there is no TLS
 * @param passiveBuffer bytes that wait in the module for one link in passive mode; 0 where there is none
 * @param passiveRead bytes of one read in passive mode
 * @param passThroughPacket bytes that pass-through takes in one packet
 * @param sslBuffer bytes that the TLS buffer can be set to at most; 0 where it can't be set
 * @param keepAliveSeconds longest TCP keep-alive; 0 where there is none
 * @param serverClients clients of the server at a time
 * @param serverIdleSeconds the longest idle timeout of the server
 * @param ssid bytes of an SSID; 0.21 refuses the 32nd
 * @param password bytes of a password
 * @param hostName bytes of the station's host name
 * @param softApClients clients of the soft-AP that can be asked for; by the SDK's header 4 is all that the chip holds
 * @param minBaud lowest rate of the line
 * @param maxBaud highest rate of the line
 */
public record Limits(int command, int send, int links, int sslLinks, int passiveBuffer, int passiveRead, int passThroughPacket, int sslBuffer,
        int keepAliveSeconds, int serverClients, int serverIdleSeconds, int ssid, int password, int hostName, int softApClients, int minBaud,
        int maxBaud) {

    static Limits of(Version version) {
        boolean passive = Ability.PASSIVE_RECEIVE.spans().contain(version);
        int sslBuffer = Ability.SSL_BUFFER.spans().contain(version) ? 4096 : 0;
        int keepAlive = Ability.KEEP_ALIVE.spans().contain(version) ? 7200 : 0;
        int sslLinks = Ability.SSL.spans().contain(version) ? 1 : 0;
        return switch (version.major()) {
        case 0 -> new Limits(128, 2048, 5, sslLinks, 0, 0, 2048, sslBuffer, keepAlive, 5, 28_800, version.minor() == 21 ? 31 : 32, 64, 32, 4, 110,
                4_608_000);
        case 2 -> new Limits(256, 2048, 5, sslLinks, 5760, 5760, 2048, sslBuffer, keepAlive, 5, 7200, 32, 64, 32, 10, 80, 4_500_000);
        default -> new Limits(128, 2048, 5, sslLinks, passive ? 2920 : 0, passive ? 2048 : 0, 2048, sslBuffer, keepAlive, 5, 7200, 32, 64, 32, 8, 110,
                4_608_000);
        };
    }
}
