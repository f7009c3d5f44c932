package org.espbench.codegen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.espbench.connection.profile.ClientProfile;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.DataBehaviour;
import org.espbench.connection.profile.ServerProfile;
import org.espbench.connection.profile.Transport;
import org.espbench.connection.profile.UdpPeer;

/** What templates need to know of the links that a profile wants. */
final class LinkValues {

    private static final Pattern NUMERIC = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
    private static final int USUAL_CONNECTIONS = 5;

    private final ConnectionProfile profile;
    private final boolean tlsApart;

    /** @param tlsApart whether TLS is a matter of its own in the program, or one of the ways of its TCP clients */
    LinkValues(ConnectionProfile profile, boolean tlsApart) {
        this.profile = profile;
        this.tlsApart = tlsApart;
    }

    /** {@code tcp} (TLS included unless it is apart), {@code tlsClient}, {@code udp} and {@code server} are there when the profile wants such links. */
    void addTo(Map<String, Object> values) {
        List<ClientProfile> streams = profile.clients().stream().filter(client -> client.transport() != Transport.UDP).toList();
        List<ClientProfile> encrypted = streams.stream().filter(client -> client.transport() == Transport.TLS).toList();
        List<ClientProfile> datagrams = profile.clients().stream().filter(client -> client.transport() == Transport.UDP).toList();
        List<ClientProfile> tcp = streams.stream().filter(client -> !tlsApart || client.transport() == Transport.TCP).toList();
        if (!tcp.isEmpty()) {
            values.put("tcp", clients(tcp, "CLIENT", "client"));
        }
        if (tlsApart && !encrypted.isEmpty()) {
            values.put("tlsClient", clients(encrypted, "TLS", "tls"));
        }
        if (!datagrams.isEmpty()) {
            values.put("udp", clients(datagrams, "UDP", "udp"));
        }
        profile.server().ifPresent(server -> values.put("server", server(server, streams.size())));
        values.put("sendsStreams", profile.clients().stream().anyMatch(client -> client.transport() != Transport.UDP && sends(client.data()))
                || profile.server().filter(server -> sends(server.data())).isPresent());
        values.put("plainStreams", profile.clients().stream().anyMatch(client -> client.transport() == Transport.TCP && sends(client.data()))
                || profile.server().filter(server -> sends(server.data())).isPresent());
        values.put("tlsStreams", streams.stream().anyMatch(client -> client.transport() == Transport.TLS && sends(client.data())));
        values.put("tls", !encrypted.isEmpty());
        values.put("names", profile.clients().stream().anyMatch(client -> !isNumeric(client.host())));
    }

    static boolean isNumeric(String host) {
        return NUMERIC.matcher(host).matches();
    }

    static boolean sends(DataBehaviour data) {
        return switch (data) {
        case DataBehaviour.Echo echo -> true;
        case DataBehaviour.Reply reply -> true;
        case DataBehaviour.Nothing nothing -> false;
        case DataBehaviour.Save save -> false;
        };
    }

    private static Map<String, Object> clients(List<ClientProfile> clients, String macro, String function) {
        Behaviours behaviours = new Behaviours(clients.stream().map(ClientProfile::data).toList(), macro, function);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (ClientProfile client : clients) {
            String prefix = clients.size() == 1 ? macro : macro + "_" + (rows.size() + 1);
            Map<String, Object> row = new HashMap<>();
            row.put("macro", prefix);
            row.put("host", CText.literal(client.host()));
            row.put("port", client.remotePort());
            row.put("keepAlive", client.keepAliveSeconds());
            row.put("secure", client.transport() == Transport.TLS);
            client.localPort().ifPresent(port -> row.put("localPort", port));
            row.put("peer", client.peer().name());
            row.put("data", behaviours.of(client.data()));
            rows.add(row);
        }
        Map<String, Object> values = new HashMap<>();
        values.put("rows", rows);
        values.put("behaviours", behaviours.distinct());
        values.put("mixed", behaviours.distinct().size() > 1);
        values.put("sends", clients.stream().anyMatch(client -> sends(client.data())));
        values.put("names", clients.stream().anyMatch(client -> !isNumeric(client.host())));
        values.put("keepsAlive", clients.stream().anyMatch(client -> client.keepAliveSeconds() > 0));
        values.put("alwaysKeepsAlive", clients.stream().allMatch(client -> client.keepAliveSeconds() > 0));
        values.put("secure", clients.stream().anyMatch(client -> client.transport() == Transport.TLS));
        values.put("plain", clients.stream().anyMatch(client -> client.transport() == Transport.TCP));
        values.put("localPorts", clients.stream().anyMatch(client -> client.localPort().isPresent()));
        values.put("onlyLocalPorts", clients.stream().allMatch(client -> client.localPort().isPresent()));
        values.put("follows", clients.stream().anyMatch(client -> client.peer() != UdpPeer.FIXED));
        values.put("followsFirst", clients.stream().anyMatch(client -> client.peer() == UdpPeer.FIRST_SENDER));
        values.put("followsLast", clients.stream().anyMatch(client -> client.peer() == UdpPeer.LAST_SENDER));
        values.put("fixed", clients.stream().anyMatch(client -> client.peer() == UdpPeer.FIXED));
        return values;
    }

    private static Map<String, Object> server(ServerProfile server, int streams) {
        Behaviours behaviours = new Behaviours(List.of(server.data()), "SERVER", "server");
        return Map.of("port", server.localPort(), "maxConnections", server.maxConnections(), "idle", server.idleSeconds(), "data",
                behaviours.of(server.data()), "sends", sends(server.data()), "total", server.maxConnections() + streams, "manyLinks",
                server.maxConnections() + streams > USUAL_CONNECTIONS);
    }
}
