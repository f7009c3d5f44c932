package org.espbench.simulator.chip.stack;

import java.net.InetSocketAddress;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.simulator.air.Protocol;
import org.espbench.simulator.air.Route;
import org.espbench.simulator.chip.Chip;
import org.espbench.simulator.link.Transport;
import org.espbench.simulator.link.UdpSocket;

/** A UDP link's idea of its peer (modes 0 to 2, reference 2.4). Used on the module's loop. */
public final class UdpPeer implements Transport, UdpSocket.Datagrams {

    private final Chip chip;
    private final Link link;
    private final UdpSocket.Datagrams received;
    private int changes;
    private @Nullable UdpSocket socket;

    public UdpPeer(Chip chip, Link link, int mode, UdpSocket.Datagrams received) {
        this.chip = chip;
        this.link = link;
        this.received = received;
        changes = mode == 2 ? Integer.MAX_VALUE : mode;
    }

    public void socket(UdpSocket opened) {
        socket = opened;
    }

    @Override
    public void received(byte[] bytes, InetSocketAddress real) {
        InetSocketAddress from = chip.antenna().virtual(real);
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
        if (carrier == null) {
            return;
        }
        switch (chip.antenna().route(Protocol.UDP, link.remote())) {
            case Route.Real real -> carrier.send(bytes, real.address(), sent);
            case Route.Neighbour neighbour -> carrier.send(bytes, neighbour.address(), sent);
            case Route.Everybody everybody -> {
                everybody.addresses().forEach(address -> carrier.send(bytes, address, taken -> { }));
                sent.accept(true);
            }
            // A datagram is sent as soon as it has left, whatever becomes of it.
            case Route.Refusing refusing -> sent.accept(true);
            case Route.Silent silent -> sent.accept(true);
            case Route.Unreachable unreachable -> sent.accept(true);
            case Route.Forbidden forbidden -> {
                chip.note("beyondLoopback", link.remote().getAddress().getHostAddress());
                sent.accept(true);
            }
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
