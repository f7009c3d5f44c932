package org.espbench.connection.profile;

import com.google.gson.JsonObject;

/** The written form of a client's link. */
final class ClientFormat {

    private static final String[] KNOWN = {"transport", "host", "remotePort", "keepAliveSeconds", "localPort", "peer", "data"};

    private ClientFormat() {
    }

    static JsonObject write(ClientProfile client) {
        JsonObject object = new JsonObject();
        object.addProperty("transport", client.transport().name());
        object.addProperty("host", client.host());
        object.addProperty("remotePort", client.remotePort());
        object.addProperty("keepAliveSeconds", client.keepAliveSeconds());
        client.localPort().ifPresent(port -> object.addProperty("localPort", port));
        if (client.transport() == Transport.UDP) {
            object.addProperty("peer", client.peer().name());
        }
        object.add("data", DataFormat.write(client.data()));
        client.unknown().addTo(object);
        return object;
    }

    static ClientProfile read(Fields fields) throws ProfileException {
        DataBehaviour data = DataFormat.read(fields);
        return fields.build("", () -> new ClientProfile(fields.choice("transport", Transport.TCP), fields.text("host"), fields.number("remotePort"),
                fields.optionalNumber("keepAliveSeconds").orElse(0), fields.optionalNumber("localPort"), fields.choice("peer", UdpPeer.FIXED), data,
                new UnknownFields(fields.others(KNOWN))));
    }
}
