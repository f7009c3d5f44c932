package org.espbench.ui.wizard;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.databinding.observable.value.WritableValue;
import org.espbench.connection.profile.ClientProfile;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.DataBehaviour;
import org.espbench.connection.profile.ServerProfile;
import org.espbench.connection.profile.UnknownFields;
import org.espbench.ui.form.Values;

/** The fields about whom the module connects to and whom it serves. UI thread only. */
final class ServicesDraft {

    private static final int USUAL_SERVER_PORT = 8080;

    /** Whom the module connects to, in order. */
    record Clients(List<ClientProfile> all) {
        Clients {
            all = List.copyOf(all);
        }
    }

    final WritableValue<Clients> clients;
    final WritableValue<Boolean> hasServer;
    final WritableValue<String> serverPort;
    final WritableValue<String> maxConnections;
    final WritableValue<String> idleSeconds;
    final DataDraft serverData;
    final WritableValue<Boolean> connect;

    private final Optional<ServerProfile> base;

    ServicesDraft(Values values, ConnectionProfile profile, boolean connects) {
        base = profile.server();
        ServerProfile server = base.orElseGet(() -> new ServerProfile(USUAL_SERVER_PORT, DataBehaviour.NOTHING));
        clients = values.of(new Clients(profile.clients()), Clients.class);
        hasServer = values.flag(base.isPresent());
        serverPort = values.number(server.localPort());
        maxConnections = values.number(server.maxConnections());
        idleSeconds = values.number(server.idleSeconds());
        serverData = new DataDraft(values, server.data());
        connect = values.flag(connects);
    }

    Optional<ServerProfile> server() {
        return hasServer.getValue() ? Optional.of(new ServerProfile(Values.number(serverPort), Values.number(maxConnections), Values.number(idleSeconds),
                serverData.behaviour(), base.map(ServerProfile::unknown).orElse(UnknownFields.NONE))) : Optional.empty();
    }
}
