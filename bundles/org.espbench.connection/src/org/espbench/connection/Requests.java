package org.espbench.connection;

import java.util.OptionalInt;

import org.espbench.connection.profile.ClientProfile;
import org.espbench.connection.profile.ServerProfile;
import org.espbench.modem.dialect.Ability;
import org.espbench.modem.dialect.Dialect;
import org.espbench.modem.net.Endpoint;
import org.espbench.modem.net.LinkRequest;
import org.espbench.modem.net.ServerRequest;
import org.espbench.modem.net.SslChecks;
import org.espbench.modem.net.UdpPeer;

/** What a profile's clients and server mean to the driver. Pure functions. */
final class Requests {

    private Requests() {
    }

    static LinkRequest of(ClientProfile client) {
        Endpoint remote = new Endpoint(client.host(), client.remotePort());
        return switch (client.transport()) {
        case TCP -> new LinkRequest.Tcp(remote, client.keepAliveSeconds());
        case TLS -> new LinkRequest.Ssl(remote, client.keepAliveSeconds(), SslChecks.NONE);
        case UDP -> new LinkRequest.Udp(remote, client.localPort().orElse(0), switch (client.peer()) {
        case FIXED -> UdpPeer.FIXED;
        case FIRST_SENDER -> UdpPeer.FIRST_SENDER;
        case LAST_SENDER -> UdpPeer.LAST_SENDER;
        });
        };
    }

    /** What the firmware can't be told stays as the module has it: {@link Demands} has seen that this is what the profile wants. */
    static ServerRequest of(ServerProfile server, Dialect dialect) {
        return new ServerRequest(server.localPort(), dialect.can(Ability.SERVER_CLIENTS) ? OptionalInt.of(server.maxConnections()) : OptionalInt.empty(),
                dialect.can(Ability.SERVER_IDLE_TIMEOUT) ? OptionalInt.of(server.idleSeconds()) : OptionalInt.empty());
    }
}
