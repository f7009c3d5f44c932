package org.espbench.simulator.chip.stack;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

import org.espbench.simulator.chip.Chip;
import org.espbench.simulator.firmware.Generation;

/**
 * Keeps link 0 up while the line is passed through: when the peer goes, or isn't there yet, it is called again and again (reference 3.5). What the
 * host sends meanwhile is lost. Used on the module's loop.
 */
public final class Tunnel {

    private static final Duration TENTH = Duration.ofMillis(100);

    private final Chip chip;
    private Optional<Supplier<Optional<InetSocketAddress>>> target = Optional.empty();
    private int keepAlive;
    private boolean datagrams;
    private boolean secure;
    private String host = "";
    private int localPort;

    Tunnel(Chip chip) {
        this.chip = chip;
    }

    /** Begins with a link that stands. */
    public void begin(Link link) {
        target = link.datagrams() || link.accepted() ? Optional.empty() : Optional.of(() -> Optional.of(link.remote()));
        keepAlive = link.keepAlive();
        datagrams = false;
        secure = link.secure();
        host = link.host();
    }

    /** Begins with a peer to be called as soon as there is an address. */
    public void begin(TransLink peer) {
        target = Optional.of(() -> chip.air().resolve(peer.host()).map((InetAddress address) -> new InetSocketAddress(address, peer.port())));
        keepAlive = peer.keepAlive();
        datagrams = peer.datagrams();
        secure = peer.type().equals("SSL");
        host = peer.host();
        localPort = peer.localPort();
        call();
    }

    /** The line isn't passed through any more. */
    public void end() {
        target = Optional.empty();
    }

    /** Link 0 has ended. */
    void broken() {
        later();
    }

    private void later() {
        int life = chip.life();
        if (target.isPresent()) {
            int tenths = chip.firmware().generation() == Generation.G2 ? chip.memory().now().passThroughPause : 1;
            chip.loop().after(TENTH.multipliedBy(tenths), () -> {
                if (chip.life() == life) {
                    call();
                }
            });
        }
    }

    private void call() {
        if (target.isEmpty() || chip.links().at(0).isPresent()) {
            return;
        }
        Optional<InetSocketAddress> remote = chip.station().online() || chip.memory().now().softAp() ? target.get().get() : Optional.empty();
        if (remote.isEmpty()) {
            later();
        } else if (datagrams) {
            chip.links().caller().exchange(0, "UDP", remote.get(), localPort, 0);
        } else {
            chip.links().caller().connect(new Call(0, secure ? "SSL" : "TCP", host, remote.get(), keepAlive), stands -> {
                if (!stands) {
                    later();
                }
            });
        }
    }
}
