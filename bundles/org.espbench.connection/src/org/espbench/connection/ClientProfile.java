package org.espbench.connection;

/**
 * A TCP server that the module connects to as a client, and stays connected to.
 *
 * @param host name or address as the module is to resolve it; not empty, without line breaks, quotes or blanks
 * @param remotePort 1 to 65535
 * @param unknown what else the stored form holds
 */
public record ClientProfile(String host, int remotePort, DataBehaviour data, UnknownFields unknown) {

    /** @throws IllegalArgumentException with the sentence {@link ProfileRules} has for a wrong value */
    public ClientProfile {
        ProfileRules.require(ProfileRules.host(host));
        ProfileRules.require(ProfileRules.port(remotePort));
    }

    /** A client that doesn't come from a file. */
    public ClientProfile(String host, int remotePort, DataBehaviour data) {
        this(host, remotePort, data, UnknownFields.NONE);
    }
}
