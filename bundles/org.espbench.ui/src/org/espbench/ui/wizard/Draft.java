package org.espbench.ui.wizard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.databinding.observable.value.WritableValue;
import org.espbench.connection.profile.ClientProfile;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.DataBehaviour;
import org.espbench.connection.profile.Security;
import org.espbench.connection.profile.ServerProfile;
import org.espbench.connection.profile.StationProfile;
import org.espbench.modem.port.PortAddress;
import org.espbench.ui.secret.PublishedPassword;

/** What the wizard's fields hold: the model the pages are bound to. What has no field is kept as it was. UI thread only. */
final class Draft {

    private static final PortAddress SIMULATED = PortAddress.of(PublishedPassword.SCHEME, "default"); //$NON-NLS-1$
    private static final String USUAL_CLIENT_PORT = "8266"; //$NON-NLS-1$
    private static final String USUAL_SERVER_PORT = "8080"; //$NON-NLS-1$

    final WritableValue<String> name;
    final WritableValue<PortAddress> port;
    final WritableValue<Integer> baud;
    final WritableValue<Boolean> joins;
    final WritableValue<String> ssid;
    final WritableValue<Boolean> open;
    final WritableValue<String> password = value("", String.class); //$NON-NLS-1$
    final WritableValue<Boolean> hasClient;
    final WritableValue<String> clientHost;
    final WritableValue<String> clientPort;
    final WritableValue<DataBehaviour> clientData;
    final WritableValue<Boolean> hasServer;
    final WritableValue<String> serverPort;
    final WritableValue<DataBehaviour> serverData;
    final WritableValue<Boolean> connect;

    private final ConnectionProfile base;
    private final boolean editing;

    private Draft(ConnectionProfile base, boolean editing) {
        this.base = base;
        this.editing = editing;
        Optional<StationProfile> station = base.station();
        Optional<ClientProfile> client = base.clients().stream().findFirst();
        Optional<ServerProfile> server = base.server();
        name = value(base.name(), String.class);
        port = value(base.port(), PortAddress.class);
        baud = value(base.line().baud(), Integer.class);
        joins = value(station.isPresent(), Boolean.class);
        ssid = value(station.map(StationProfile::ssid).orElse(""), String.class); //$NON-NLS-1$
        open = value(station.map(StationProfile::open).orElse(false), Boolean.class);
        hasClient = value(client.isPresent(), Boolean.class);
        clientHost = value(client.map(ClientProfile::host).orElse(""), String.class); //$NON-NLS-1$
        clientPort = value(client.map(c -> Integer.toString(c.remotePort())).orElse(USUAL_CLIENT_PORT), String.class);
        clientData = value(client.map(ClientProfile::data).orElse(DataBehaviour.NOTHING), DataBehaviour.class);
        hasServer = value(server.isPresent(), Boolean.class);
        serverPort = value(server.map(s -> Integer.toString(s.localPort())).orElse(USUAL_SERVER_PORT), String.class);
        serverData = value(server.map(ServerProfile::data).orElse(DataBehaviour.NOTHING), DataBehaviour.class);
        connect = value(!editing, Boolean.class);
        port.addValueChangeListener(event -> suggestNetwork(event.diff.getNewValue()));
    }

    /** A new profile: the simulated module in its own network, so that the first Finish already works. */
    static Draft fresh(String name) {
        return new Draft(ConnectionProfile.create(name, SIMULATED)
                .withStation(Optional.of(new StationProfile(PublishedPassword.SSID, false))), false);
    }

    static Draft of(ConnectionProfile profile) {
        return new Draft(profile, true);
    }

    boolean editing() {
        return editing;
    }

    /** Whether the network is the simulated one, whose password is published. */
    boolean published() {
        return PublishedPassword.of(port.getValue(), ssid.getValue()).isPresent();
    }

    /** Whether a password has to come from the secret store. */
    boolean needsPassword() {
        return joins.getValue() && !open.getValue() && !published();
    }

    /** Whether a password has probably been stored before; leaving the field empty then keeps it. */
    boolean keepsPassword() {
        return editing && base.station().filter(station -> !station.open()).isPresent()
                && PublishedPassword.of(base.port(), base.station().get().ssid()).isEmpty();
    }

    /** Clients of the profile that these pages have no fields for. */
    int moreClients() {
        return Math.max(0, base.clients().size() - 1);
    }

    /** How many links are wanted, not counting the server. */
    int clients() {
        return moreClients() + (hasClient.getValue() ? 1 : 0);
    }

    /**
     * The profile as the fields have it.
     *
     * @throws IllegalArgumentException when a field is wrong; the pages don't let Finish through then
     */
    ConnectionProfile profile() {
        List<ClientProfile> clients = new ArrayList<>(base.clients());
        Optional<ClientProfile> before = clients.isEmpty() ? Optional.empty() : Optional.of(clients.remove(0));
        if (hasClient.getValue()) {
            String host = clientHost.getValue().strip();
            clients.add(0, before.map(client -> client.withRemote(host, number(clientPort)).withData(clientData.getValue()))
                    .orElseGet(() -> new ClientProfile(host, number(clientPort), clientData.getValue())));
        }
        Optional<ServerProfile> server = !hasServer.getValue() ? Optional.empty()
                : Optional.of(base.server().map(other -> other.withPort(number(serverPort)).withData(serverData.getValue()))
                        .orElseGet(() -> new ServerProfile(number(serverPort), serverData.getValue())));
        return base.withName(name.getValue().strip()).withPort(port.getValue(), base.line().at(baud.getValue())).withStation(station())
                .withServer(Optional.empty()).withClients(clients).withServer(server);
    }

    private Optional<StationProfile> station() {
        if (!joins.getValue()) {
            return Optional.empty();
        }
        StationProfile before = base.station().orElseGet(() -> new StationProfile(ssid.getValue(), open.getValue()));
        Security secured = before.open() ? Security.WPA : before.security();
        return Optional.of(before.withNetwork(ssid.getValue(), open.getValue() ? Security.OPEN : secured));
    }

    /** The simulated network exists in the simulated air only. */
    private void suggestNetwork(PortAddress now) {
        if (now.scheme().equals(PublishedPassword.SCHEME) && ssid.getValue().isEmpty()) {
            ssid.setValue(PublishedPassword.SSID);
        } else if (!now.scheme().equals(PublishedPassword.SCHEME) && ssid.getValue().equals(PublishedPassword.SSID)) {
            ssid.setValue(""); //$NON-NLS-1$
        }
    }

    private static int number(WritableValue<String> text) {
        return Integer.parseInt(text.getValue().strip());
    }

    private static <T> WritableValue<T> value(T initial, Class<T> type) {
        return new WritableValue<>(initial, type);
    }
}
