package org.espbench.connection.profile;

/**
 * The TCP server that the module is to be.
 *
 * @param localPort the port the module listens on, 1 to 65535
 * @param maxConnections how many clients at once, 1 to 5 (reference 3.2)
 * @param idleSeconds after how long without data a client is sent away, 0 (never) to 7200 (reference 2.4)
 * @param data what to do with the data of those who connect
 * @param unknown what else the stored form holds
 */
public record ServerProfile(int localPort, int maxConnections, int idleSeconds, DataBehaviour data, UnknownFields unknown) {

    /** The longest idle time in seconds. */
    public static final int MAX_IDLE_SECONDS = 7200;
    /** The module's own idle time in seconds (reference 2.4). */
    public static final int USUAL_IDLE_SECONDS = 180;

    /** @throws IllegalArgumentException with the sentence {@link ProfileRules} has for a wrong value */
    public ServerProfile {
        ProfileRules.require(ProfileRules.port(localPort));
        ProfileRules.require(ProfileRules.between("connections.range", maxConnections, 1, ConnectionProfile.MAX_LINKS));
        ProfileRules.require(ProfileRules.between("idle.range", idleSeconds, 0, MAX_IDLE_SECONDS));
    }

    /** A server with the module's own limits. */
    public ServerProfile(int localPort, DataBehaviour data) {
        this(localPort, ConnectionProfile.MAX_LINKS, USUAL_IDLE_SECONDS, data, UnknownFields.NONE);
    }

    /** The same on another port. */
    public ServerProfile withPort(int other) {
        return new ServerProfile(other, maxConnections, idleSeconds, data, unknown);
    }

    /** The same with something else done with its data. */
    public ServerProfile withData(DataBehaviour other) {
        return new ServerProfile(localPort, maxConnections, idleSeconds, other, unknown);
    }
}
