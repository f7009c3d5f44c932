package org.espbench.ui.item;

import java.util.Optional;

import org.eclipse.jdt.annotation.NonNull;
import org.espbench.connection.LinkSnapshot;
import org.espbench.connection.ModuleSnapshot;
import org.espbench.connection.SessionSnapshot;
import org.espbench.connection.SoftApSnapshot;
import org.espbench.connection.StationSnapshot;
import org.espbench.modem.net.Endpoint;
import org.espbench.modem.net.StationAddress;
import org.espbench.modem.softap.SoftApClient;
import org.espbench.ui.connection.Connection;

/**
 * A part of a connection, named so that it is the same part later on; how it is now is asked of the connection. Equal for the same part. Any thread.
 */
public sealed interface Item {

    /** Whose part it is. */
    Connection connection();

    /** The name of the wizard's page that says what is wanted of this part. */
    String page();

    /** Its address, as people would paste it somewhere; nothing while it has none. */
    Optional<String> address();

    /** How its link is now; nothing for what isn't a link, and for a link that is gone. */
    default Optional<LinkSnapshot> link() {
        return Optional.empty();
    }

    /** The connection itself; its address is its port's. */
    record Whole(@NonNull Connection connection) implements Item {
        @Override
        public String page() {
            return "device"; //$NON-NLS-1$
        }

        @Override
        public Optional<String> address() {
            return Optional.of(String.valueOf(connection.profile().port()));
        }
    }

    /** The module; its address is its MAC. */
    record Module(@NonNull Connection connection) implements Item {
        @Override
        public String page() {
            return "device"; //$NON-NLS-1$
        }

        @Override
        public Optional<String> address() {
            Optional<ModuleSnapshot> module = connection.snapshot().module();
            return module.flatMap(ModuleSnapshot::stationMac).or(() -> module.flatMap(ModuleSnapshot::softApMac));
        }
    }

    /** The module as a station. */
    record Station(@NonNull Connection connection) implements Item {
        @Override
        public String page() {
            return "network"; //$NON-NLS-1$
        }

        @Override
        public Optional<String> address() {
            return connection.snapshot().station().flatMap(StationSnapshot::address).map(StationAddress::ip);
        }
    }

    /** The network that the module opens. */
    record SoftAp(@NonNull Connection connection) implements Item {
        @Override
        public String page() {
            return "softAp"; //$NON-NLS-1$
        }

        @Override
        public Optional<String> address() {
            return connection.snapshot().softAp().flatMap(SoftApSnapshot::address);
        }
    }

    /** A station that has joined the module's network; its address is its IP, as far as it has one, or else its MAC. */
    record Guest(@NonNull Connection connection, String mac) implements Item {
        @Override
        public String page() {
            return "softAp"; //$NON-NLS-1$
        }

        @Override
        public Optional<String> address() {
            return connection.snapshot().softAp().stream().flatMap(softAp -> softAp.clients().stream()).filter(client -> client.mac().equals(mac))
                    .map(SoftApClient::ip).filter(ip -> !ip.isEmpty()).findFirst().or(() -> Optional.of(mac));
        }
    }

    /** The module's server; its address is the module's, with its port. */
    record Server(@NonNull Connection connection) implements Item {
        @Override
        public String page() {
            return "services"; //$NON-NLS-1$
        }

        @Override
        public Optional<String> address() {
            SessionSnapshot now = connection.snapshot();
            Optional<String> host = new Station(connection).address().or(() -> new SoftAp(connection).address());
            return now.server().flatMap(server -> host.map(ip -> ip + ':' + server.localPort()));
        }
    }

    /** A link, by its key; its address is the other side's. */
    record Link(@NonNull Connection connection, String key) implements Item {
        @Override
        public String page() {
            return "services"; //$NON-NLS-1$
        }

        @Override
        public Optional<String> address() {
            return link().flatMap(LinkSnapshot::remote).map(Endpoint::toString);
        }

        @Override
        public Optional<LinkSnapshot> link() {
            return connection.snapshot().links().stream().filter(link -> link.key().equals(key)).findFirst();
        }
    }
}
