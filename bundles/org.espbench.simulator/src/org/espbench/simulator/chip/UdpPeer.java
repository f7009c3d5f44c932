package org.espbench.simulator.chip;

import java.net.InetSocketAddress;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.simulator.link.Transport;
import org.espbench.simulator.link.UdpSocket;

/** A UDP link's idea of its peer (modes 0 to 2, reference 2.4). Used on the module's loop. */
final class UdpPeer implements Transport, UdpSocket.Datagrams {

    private final Link link;
    private final UdpSocket.Datagrams received;
    private int changes;
    private @Nullable UdpSocket socket;

    UdpPeer(Link link, int mode, UdpSocket.Datagrams received) {
        this.link = link;
        this.received = received;
        changes = mode == 2 ? Integer.MAX_VALUE : mode;
    }

    void socket(UdpSocket opened) {
        socket = opened;
    }

    @Override
    public void received(byte[] bytes, InetSocketAddress from) {
        if (!from.equals(link.remote()) && changes > 0) {
            changes--;
            link.remote(from);
        }
        received.received(bytes, from);
    }

    @Override
    public void grant(int bytes) {
        // Datagrams that find no room are lost; nothing holds their sender up.
    }

    @Override
    public void send(byte[] bytes, Consumer<Boolean> sent) {
        UdpSocket carrier = socket;
        if (carrier != null) {
            carrier.send(bytes, link.remote(), sent);
        }
    }

    @Override
    public void close() {
        UdpSocket carrier = socket;
        if (carrier != null) {
            carrier.close();
        }
    }

    @Override
    public void abort() {
        close();
    }
}
