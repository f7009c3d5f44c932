package org.espbench.connection;

/**
 * The TCP server that the module is to be.
 *
 * @param localPort the port the module listens on, 1 to 65535
 * @param data what to do with the data of those who connect
 * @param unknown what else the stored form holds
 */
public record ServerProfile(int localPort, DataBehaviour data, UnknownFields unknown) {

    /** @throws IllegalArgumentException with the sentence {@link ProfileRules} has for a wrong value */
    public ServerProfile {
        ProfileRules.require(ProfileRules.port(localPort));
    }

    /** A server that doesn't come from a file. */
    public ServerProfile(int localPort, DataBehaviour data) {
        this(localPort, data, UnknownFields.NONE);
    }
}
