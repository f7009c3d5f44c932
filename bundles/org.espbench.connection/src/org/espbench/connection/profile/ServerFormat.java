package org.espbench.connection.profile;

import com.google.gson.JsonObject;

/** The written form of the module's server. */
final class ServerFormat {

    private static final String[] KNOWN = {"localPort", "maxConnections", "idleSeconds", "data"};

    private ServerFormat() {
    }

    static JsonObject write(ServerProfile server) {
        JsonObject object = new JsonObject();
        object.addProperty("localPort", server.localPort());
        object.addProperty("maxConnections", server.maxConnections());
        object.addProperty("idleSeconds", server.idleSeconds());
        object.add("data", DataFormat.write(server.data()));
        server.unknown().addTo(object);
        return object;
    }

    static ServerProfile read(Fields fields) throws ProfileException {
        DataBehaviour data = DataFormat.read(fields);
        return fields.build("", () -> new ServerProfile(fields.number("localPort"),
                fields.optionalNumber("maxConnections").orElse(ConnectionProfile.MAX_LINKS),
                fields.optionalNumber("idleSeconds").orElse(ServerProfile.USUAL_IDLE_SECONDS), data, new UnknownFields(fields.others(KNOWN))));
    }
}
