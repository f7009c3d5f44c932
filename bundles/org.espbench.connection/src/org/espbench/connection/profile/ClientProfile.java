package org.espbench.connection.profile;

import java.util.Optional;

/**
 * A link that the module opens as a client, and keeps open.
 *
 * @param host name or address as the module is to resolve it; not empty, without line breaks, quotes or blanks
 * @param remotePort 1 to 65535
 * @param keepAliveSeconds 0 (none) to 7200; TCP and TLS only (reference 2.4)
 * @param localPort where a UDP link listens, 1 to 65535; UDP only
 * @param peer whom a UDP link sends to; anything but {@link UdpPeer#FIXED} needs a local port
 * @param unknown what else the stored form holds
 */
public record ClientProfile(Transport transport, String host, int remotePort, int keepAliveSeconds, Optional<Integer> localPort, UdpPeer peer,
        DataBehaviour data, UnknownFields unknown) {

    /** The longest keep-alive interval in seconds. */
    public static final int MAX_KEEP_ALIVE_SECONDS = 7200;

    /** @throws IllegalArgumentException with the sentence {@link ProfileRules} has for a wrong value */
    public ClientProfile {
        ProfileRules.require(ProfileRules.host(host));
        ProfileRules.require(ProfileRules.port(remotePort));
        ProfileRules.require(ProfileRules.between("keepAlive.range", keepAliveSeconds, 0, MAX_KEEP_ALIVE_SECONDS));
        localPort.ifPresent(port -> ProfileRules.require(ProfileRules.port(port)));
        ProfileRules.require(ProfileRules.transport(transport, keepAliveSeconds, localPort.isPresent(), peer));
    }

    /** A TCP client without keep-alive. */
    public ClientProfile(String host, int remotePort, DataBehaviour data) {
        this(Transport.TCP, host, remotePort, 0, Optional.empty(), UdpPeer.FIXED, data, UnknownFields.NONE);
    }

    /** The same to another server. */
    public ClientProfile withRemote(String otherHost, int otherPort) {
        return new ClientProfile(transport, otherHost, otherPort, keepAliveSeconds, localPort, peer, data, unknown);
    }

    /** The same with something else done with its data. */
    public ClientProfile withData(DataBehaviour other) {
        return new ClientProfile(transport, host, remotePort, keepAliveSeconds, localPort, peer, other, unknown);
    }
}
