package org.espbench.ui.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.espbench.connection.LinkRole;
import org.espbench.connection.LinkSnapshot;
import org.espbench.connection.LinkState;
import org.espbench.connection.ServerSnapshot;
import org.espbench.connection.ModuleSnapshot;
import org.espbench.connection.SessionFailure;
import org.espbench.connection.SessionSnapshot;
import org.espbench.connection.SoftApSnapshot;
import org.espbench.connection.StationSnapshot;
import org.espbench.connection.profile.ProfileList;
import org.espbench.connection.profile.StationProfile;
import org.espbench.modem.net.StationAddress;
import org.espbench.modem.softap.SoftApClient;
import org.espbench.ui.connection.Connection;
import org.espbench.ui.connection.Connections;
import org.espbench.ui.icon.Icons;
import org.espbench.ui.item.Item;

/** Makes the lines of the tree from the connections as they are now. */
final class Lines {

    private Lines() {
    }

    /** The top lines: connections by name, then files that can't be read. */
    static List<Node> of(Connections connections, Instant now) {
        List<Node> nodes = new ArrayList<>();
        for (Connection connection : connections.all()) {
            nodes.add(of(connection, now));
        }
        for (ProfileList.Unreadable file : connections.unreadable()) {
            String sentence = file.why().getLocalizedMessage();
            nodes.add(new Node(file.file().toString(), Optional.empty(), new Node.Look(Icons.CONNECTION, Optional.of(Icons.STATE_ERROR),
                    String.valueOf(file.file().getFileName()), Cells.state(Messages.unreadable), Optional.of(sentence)), List.of()));
        }
        return nodes;
    }

    static ConnectionNode of(Connection connection, Instant now) {
        SessionSnapshot snapshot = connection.snapshot();
        List<Node> children = new ArrayList<>();
        snapshot.module().ifPresent(module -> children.add(module(connection, module)));
        snapshot.station().ifPresent(station -> children.add(station(connection, station)));
        snapshot.softAp().ifPresent(softAp -> children.add(softAp(connection, softAp)));
        for (LinkSnapshot link : snapshot.links()) {
            if (link.role() == LinkRole.CLIENT) {
                children.add(link(connection, link));
            }
        }
        snapshot.server().ifPresent(server -> children.add(server(connection, snapshot, server)));

        String state = StateText.of(snapshot, connection.since(), now);
        Optional<StationProfile> once = connection.joinedOnce().filter(network -> snapshot.state().active());
        boolean stale = snapshot.state().active() && !snapshot.profile().equals(connection.profile());
        Optional<String> trouble = StateText.failure(snapshot.state()).map(SessionFailure::sentence).or(connection::recordingFailure);
        Icons icon = connection.file().isPresent() ? Icons.CONNECTION_SHARED : Icons.CONNECTION;
        return new ConnectionNode(connection, new Node.Look(icon, StateText.overlay(snapshot.state()), connection.profile().name(),
                Cells.state(once.isPresent() ? NLS.bind(Messages.onceOnly, state) : stale ? NLS.bind(Messages.edited, state) : state).at(String.valueOf(connection.profile().port())), trouble).remembering(snapshot.last()), children);
    }

    private static Node module(Connection connection, ModuleSnapshot module) {
        String memory = module.freeMemory().isPresent() ? NLS.bind(Messages.freeMemory, Amounts.bytes(module.freeMemory().getAsInt())) : ""; //$NON-NLS-1$
        return node(new Item.Module(connection), "module", new Node.Look(Icons.CONNECTION, Optional.empty(), NLS.bind(Messages.module, module.firmware()), //$NON-NLS-1$
                Cells.state(memory).at(module.stationMac().or(module::softApMac).orElse("")), Optional.empty()), List.of()); //$NON-NLS-1$
    }

    private static Node station(Connection connection, StationSnapshot station) {
        String state = station.address().isPresent() ? "" : Messages.noAddress; //$NON-NLS-1$
        return node(new Item.Station(connection), "station", new Node.Look(Icons.STATION, StateText.stationOverlay(connection.snapshot().state(), station), //$NON-NLS-1$
                station.ssid().isPresent() ? NLS.bind(Messages.station, station.ssid().get()) : Messages.ownStation,
                Cells.state(state).at(station.address().map(StationAddress::ip).orElse("")).heard(station.rssi()), Optional.empty()), List.of()); //$NON-NLS-1$
    }

    private static Node softAp(Connection connection, SoftApSnapshot softAp) {
        List<Node> clients = new ArrayList<>();
        for (SoftApClient client : softAp.clients()) {
            clients.add(node(new Item.Guest(connection, client.mac()), "softAp/" + client.mac(), new Node.Look(Icons.STATION, Optional.empty(), client.mac(), //$NON-NLS-1$
                    Cells.state("").at(client.ip()), Optional.empty()), List.of())); //$NON-NLS-1$
        }
        return node(new Item.SoftAp(connection), "softAp", new Node.Look(Icons.ACCESSPOINT, softAp.open() ? Optional.of(Icons.STATE_ONLINE) : Optional.empty(), //$NON-NLS-1$
                NLS.bind(Messages.softAp, softAp.ssid()), Cells.state(softAp.open() ? NLS.bind(Messages.joined, Integer.toString(clients.size()))
                        : Messages.notOpened).at(softAp.address().orElse("")), Optional.empty()), clients); //$NON-NLS-1$
    }

    private static Node server(Connection connection, SessionSnapshot snapshot, ServerSnapshot server) {
        List<Node> clients = new ArrayList<>();
        for (LinkSnapshot link : snapshot.links()) {
            if (link.role() == LinkRole.ACCEPTED) {
                clients.add(link(connection, link));
            }
        }
        String detail = !server.listening() ? Messages.notListening
                : server.clients() == 1 ? Messages.listeningToOne : NLS.bind(Messages.listening, Integer.toString(server.clients()));
        return node(new Item.Server(connection), "server", new Node.Look(Icons.SERVER, //$NON-NLS-1$
                server.listening() ? Optional.of(Icons.STATE_ONLINE) : server.failure().map(failure -> Icons.STATE_ERROR),
                NLS.bind(Messages.server, Integer.toString(server.localPort())), Cells.state(detail), server.failure().map(SessionFailure::sentence)), clients);
    }

    private static Node link(Connection connection, LinkSnapshot link) {
        boolean client = link.role() == LinkRole.CLIENT;
        String state = StateText.of(link);
        Optional<String> trouble = link.state() instanceof LinkState.Retrying retrying ? Optional.of(retrying.failure().sentence()) : Optional.empty();
        Optional<Icons> overlay = switch (link.state()) {
            case LinkState.Waiting waiting -> Optional.empty();
            case LinkState.Connecting connecting -> Optional.of(Icons.STATE_BUSY);
            case LinkState.Open open -> Optional.of(Icons.STATE_ONLINE);
            case LinkState.Retrying retrying -> Optional.of(Icons.STATE_ERROR);
            case LinkState.Shut shut -> Optional.empty();
        };
        Cells cells = Cells.state(state).moved(NLS.bind(Messages.bytesIn, Amounts.bytes(link.bytesIn())),
                NLS.bind(Messages.bytesOut, Amounts.bytes(link.bytesOut())), Amounts.rate(link.rateIn() + link.rateOut()));
        return node(new Item.Link(connection, link.key()), link.key(), new Node.Look(client ? Icons.CLIENT : Icons.LINK, overlay,
                link.remote().map(remote -> NLS.bind(client ? Messages.client : Messages.accepted, remote)).orElse(Messages.visitor), cells, trouble).remembering(link.last()),
                List.of());
    }

    private static Node node(Item item, String part, Node.Look look, List<Node> children) {
        return new Node(item.connection().id() + '/' + part, Optional.of(item), look, children);
    }
}
