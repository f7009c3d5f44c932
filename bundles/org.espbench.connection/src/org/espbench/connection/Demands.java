package org.espbench.connection;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.espbench.connection.profile.AddressRules;
import org.espbench.connection.profile.ClientProfile;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.Reception;
import org.espbench.connection.profile.ServerProfile;
import org.espbench.connection.profile.SoftApProfile;
import org.espbench.connection.profile.StationProfile;
import org.espbench.connection.profile.Transport;
import org.espbench.modem.dialect.Ability;
import org.espbench.modem.dialect.Dialect;
import org.espbench.modem.dialect.Quirk;

/** What a profile asks of a firmware that not every firmware can do. Asked by a session before it sends anything for the profile; a pure function. */
public final class Demands {

    private static final int LINE_END = 2;

    private final Dialect dialect;
    private final List<String> objections = new ArrayList<>();

    private Demands(Dialect dialect) {
        this.dialect = dialect;
    }

    /** What this firmware can't do for this profile, a sentence each; empty when it can do everything. */
    public static List<String> objections(ConnectionProfile profile, Dialect dialect) {
        Demands demands = new Demands(dialect);
        profile.station().ifPresent(demands::station);
        profile.softAp().ifPresent(demands::softAp);
        profile.clients().forEach(demands::client);
        profile.server().ifPresent(demands::server);
        if (profile.reception() == Reception.PASSIVE) {
            demands.needs(Ability.PASSIVE_RECEIVE);
        }
        profile.startUp().forEach(demands::startUp);
        return demands.objections.stream().distinct().toList();
    }

    private void station(StationProfile station) {
        ssid(station.ssid());
        if (station.address().isPresent()) {
            needs(Ability.FIXED_ADDRESS);
            needs(Ability.GATEWAY_AND_NETMASK);
        }
        if (station.hostName().isPresent()) {
            needs(Ability.HOST_NAME);
        }
    }

    private void softAp(SoftApProfile softAp) {
        needs(Ability.SOFT_AP);
        ssid(softAp.ssid());
        if (softAp.hidden() || softAp.maxStations() != SoftApProfile.USUAL_STATIONS) {
            needs(Ability.SOFT_AP_LIMITS);
        }
        int most = dialect.limits().softApClients();
        if (softAp.maxStations() > most) {
            objections.add(Said.WORDS.say("demand.stations", softAp.maxStations(), most));
        }
        if (softAp.address().isPresent()) {
            needs(Ability.SOFT_AP_ADDRESS);
            needs(Ability.GATEWAY_AND_NETMASK);
        }
        if (softAp.range().isPresent()) {
            needs(Ability.SOFT_AP_LEASES);
        }
    }

    private void client(ClientProfile client) {
        if (client.transport() == Transport.TLS) {
            needs(Ability.SSL);
        }
        if (client.keepAliveSeconds() > 0) {
            needs(Ability.KEEP_ALIVE);
        }
        if (client.localPort().isPresent()) {
            needs(Ability.UDP_MODES);
        }
        if (client.transport() == Transport.UDP && dialect.has(Quirk.UDP_HOST_NAME_HANGS) && AddressRules.dotted(client.host()).isPresent()) {
            objections.add(Said.WORDS.say("demand.udpHost", client.host()));
        }
    }

    private void server(ServerProfile server) {
        if (server.maxConnections() != ConnectionProfile.MAX_LINKS) {
            needs(Ability.SERVER_CLIENTS);
        }
        if (server.idleSeconds() != ServerProfile.USUAL_IDLE_SECONDS) {
            needs(Ability.SERVER_IDLE_TIMEOUT);
        }
    }

    private void startUp(String command) {
        int bytes = command.getBytes(StandardCharsets.UTF_8).length;
        int most = dialect.limits().command() - LINE_END;
        if (bytes > most) {
            objections.add(Said.WORDS.say("demand.startUp", command, bytes, most));
        }
    }

    private void ssid(String ssid) {
        int bytes = ssid.getBytes(StandardCharsets.UTF_8).length;
        int most = dialect.limits().ssid();
        if (bytes > most) {
            objections.add(Said.WORDS.say("demand.ssid", ssid, bytes, most));
        }
        if (ssid.indexOf('"') >= 0) {
            needs(Ability.ESCAPES);
        }
    }

    private void needs(Ability ability) {
        dialect.objection(ability).ifPresent(objections::add);
    }
}
