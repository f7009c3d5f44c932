package org.espbench.ui.wizard;

import java.util.Optional;

import org.eclipse.core.databinding.observable.value.WritableValue;
import org.espbench.connection.profile.ClientProfile;
import org.espbench.connection.profile.DataBehaviour;
import org.espbench.connection.profile.Transport;
import org.espbench.connection.profile.UdpPeer;
import org.espbench.connection.profile.UnknownFields;
import org.espbench.ui.form.Values;

/** The fields about one client. UI thread only. */
final class ClientDraft {

    final Values values = new Values();
    final WritableValue<Transport> transport;
    final WritableValue<String> host;
    final WritableValue<String> remotePort;
    final WritableValue<String> keepAlive;
    final WritableValue<String> localPort;
    final WritableValue<UdpPeer> peer;
    final DataDraft data;

    private static final int USUAL_PORT = 8266;

    private final UnknownFields unknown;

    /** A new client. */
    ClientDraft() {
        // Its host is the only thing that nobody can guess.
        this(new ClientProfile("host", USUAL_PORT, DataBehaviour.NOTHING)); //$NON-NLS-1$
        host.setValue(""); //$NON-NLS-1$
    }

    ClientDraft(ClientProfile base) {
        unknown = base.unknown();
        transport = values.of(base.transport(), Transport.class);
        host = values.text(base.host());
        remotePort = values.number(base.remotePort());
        keepAlive = values.number(base.keepAliveSeconds());
        localPort = values.text(base.localPort().map(String::valueOf).orElse("")); //$NON-NLS-1$
        peer = values.of(base.peer(), UdpPeer.class);
        data = new DataDraft(values, base.data());
    }

    boolean udp() {
        return transport.getValue() == Transport.UDP;
    }

    boolean wantsLocalPort() {
        return udp() && peer.getValue() != UdpPeer.FIXED;
    }

    /** @throws IllegalArgumentException when a field is wrong */
    ClientProfile client() {
        boolean local = udp() && !localPort.getValue().isBlank();
        return new ClientProfile(transport.getValue(), host.getValue().strip(), Values.number(remotePort), udp() ? 0 : Values.number(keepAlive),
                local ? Optional.of(Values.number(localPort)) : Optional.empty(), udp() ? peer.getValue() : UdpPeer.FIXED, data.behaviour(),
                unknown);
    }
}
