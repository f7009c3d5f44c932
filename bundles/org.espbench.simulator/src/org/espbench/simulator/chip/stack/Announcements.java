package org.espbench.simulator.chip.stack;

import java.net.InetSocketAddress;

import org.espbench.simulator.chip.Chip;
import org.espbench.simulator.chip.radio.Ipv6;
import org.espbench.simulator.firmware.Generation;

/** Tells the host that a link stands or has ended (reference 1.6). Used on the module's loop. */
final class Announcements {

    private static final int LONG_FORM = 2;

    private final Chip chip;

    Announcements(Chip chip) {
        this.chip = chip;
    }

    void opened(Link link) {
        if (longForm()) {
            chip.notice(longForm(0, link.id(), link.type(), link.accepted(), link.remote(), link.localPort()));
        } else {
            say(link, "CONNECT");
        }
    }

    void failed(int id, String type, InetSocketAddress remote) {
        if (longForm()) {
            chip.notice(longForm(1, id, type, false, remote, 0));
        }
    }

    private boolean longForm() {
        return (chip.memory().now().messages & LONG_FORM) != 0;
    }

    private static String longForm(int result, int id, String type, boolean accepted, InetSocketAddress remote, int localPort) {
        return "+LINK_CONN:" + result + "," + id + ",\"" + type + "\"," + (accepted ? 1 : 0) + ",\"" + Ipv6.text(remote.getAddress()) + "\","
                + remote.getPort() + "," + localPort + "\r\n";
    }

    void closed(Link link) {
        say(link, "CLOSED");
    }

    /** The peer has closed it. */
    void closedByPeer(Link link) {
        chip.notice(message(link, "CLOSED") + chip.firmware().closedByPeer(link.accepted()));
    }

    private void say(Link link, String event) {
        chip.notice(message(link, event));
    }

    private String message(Link link, String event) {
        // 0.2x names a datagram link also where it is the only one (reference 5, Q22).
        boolean named = chip.links().mux() || link.datagrams() && event.equals("CONNECT") && chip.firmware().generation() == Generation.G0;
        return (named ? link.id() + "," : "") + event + "\r\n";
    }
}
