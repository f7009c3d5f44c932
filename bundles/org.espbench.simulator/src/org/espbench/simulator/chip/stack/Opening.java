package org.espbench.simulator.chip.stack;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.function.Consumer;

import org.espbench.simulator.link.SocketEvents;
import org.espbench.simulator.loop.Alarm;

/** Follows a TCP socket from its begin to its end. Used on the module's loop. */
final class Opening implements SocketEvents {

    private final Links links;
    private final Inbox inbox;
    private final Link link;
    private final Consumer<Boolean> done;
    private final Alarm timeout;
    private boolean told;

    Opening(Links links, Inbox inbox, Link link, Consumer<Boolean> done) {
        this.links = links;
        this.inbox = inbox;
        this.link = link;
        this.done = done;
        timeout = links.chip().loop().after(links.chip().timings().connectTimeout(), () -> {
            if (!link.open() && !told) {
                link.giveUp();
            }
        });
        link.onGivingUp(this::ended);
    }

    /** It can't be opened, as the caller learns after this time, never at once. */
    void fail(Duration after) {
        links.chip().loop().after(after, this::ended);
    }

    @Override
    public void opened(InetSocketAddress local) {
        if (links.holds(link) && !told) {
            timeout.cancel();
            told = true;
            links.opened(link, local.getPort());
            link.transport().grant(Link.CREDIT);
            done.accept(true);
        }
    }

    @Override
    public void received(byte[] bytes) {
        inbox.add(() -> links.received(link, bytes));
    }

    @Override
    public void ended() {
        timeout.cancel();
        if (link.open()) {
            inbox.add(() -> links.ended(link));
        } else if (links.remove(link) && !told) {
            link.closed();
            told = true;
            done.accept(false);
        }
    }
}
