package org.espbench.simulator.chip.stack;

import java.util.Optional;

import org.espbench.simulator.chip.Chip;
import org.espbench.simulator.chip.radio.Ipv6;
import org.espbench.simulator.firmware.Generation;

/**
 * Hands received data to the host: at once, raw in pass-through, or, in passive mode, when they are fetched (reference 1.7, 1.8, 2.4). Used on the
 * module's loop.
 */
public final class Reception {

    private final Chip chip;
    private boolean passive;
    private boolean senderInfo;
    /** Whether what was fetched last made room for data that had to wait in the network. */
    private boolean followed;

    Reception(Chip chip) {
        this.chip = chip;
    }

    /** Whether data wait to be fetched. */
    public boolean passive() {
        return passive;
    }

    /** Lets data wait, or no more: then those that wait are handed over. */
    public void passive(boolean on) {
        passive = on;
        if (!on) {
            for (Link link : chip.links().all()) {
                while (!link.mailbox().empty()) {
                    hand(link, fetch(link, Integer.MAX_VALUE));
                }
            }
        }
    }

    /** Whether data come with the sender's address. */
    public boolean senderInfo() {
        return senderInfo;
    }

    public void senderInfo(boolean on) {
        senderInfo = on;
    }

    /** Takes waiting data out, at most so many bytes; the peer may send on. */
    public byte[] fetch(Link link, int most) {
        byte[] bytes = link.mailbox().take(most);
        followed = link.mailbox().letIn();
        if (link.open() && !link.datagrams()) {
            link.handedOn(bytes.length);
        }
        return bytes;
    }

    /**
     * The host has been told what was fetched. Where more waits, that is announced once more in G2; in 1.7, which announces whatever arrives, when some
     * of it has only now found room.
     */
    public void fetched(Link link) {
        if ((chip.firmware().announcesOnce() || followed) && link.mailbox().size() > 0) {
            announce(link);
        }
    }

    /** The address in front of data, as the firmware prints it; empty when none is wanted. */
    public String sender(Link link) {
        return senderInfo ? chip.firmware().sender(Ipv6.text(link.remote().getAddress()), link.remote().getPort()) : "";
    }

    /** Data have come. */
    void received(Link link, byte[] bytes) {
        if (passive && waits(link) && !chip.links().passThrough()) {
            if (link.mailbox().put(bytes)) {
                announce(link);
            }
        } else {
            hand(link, bytes);
            link.handedOn(bytes.length);
        }
    }

    void reset() {
        passive = false;
        senderInfo = false;
    }

    /** 1.7 knows no passive UDP and SSL. */
    private boolean waits(Link link) {
        return chip.firmware().generation() == Generation.G2 || !link.secure() && !link.datagrams();
    }

    private void announce(Link link) {
        Optional<String> notice = chip.firmware().waiting(prefix(link), link.mailbox().size());
        if (notice.isPresent() && !(chip.firmware().announcesOnce() && link.mailbox().announced())) {
            link.mailbox().announce();
            chip.notice(notice.get());
        }
    }

    private void hand(Link link, byte[] bytes) {
        if (chip.links().passThrough()) {
            chip.uart().send(bytes);
            return;
        }
        int segment = chip.firmware().segment();
        for (int at = 0; at < bytes.length; at += segment) {
            int length = Math.min(segment, bytes.length - at);
            chip.uart().send(chip.firmware().incoming(prefix(link), length, sender(link)), bytes, at, length, chip.firmware().incomingEnd());
        }
    }

    private String prefix(Link link) {
        return chip.links().mux() ? "," + link.id() : "";
    }
}
