package org.espbench.simulator.chip.stack;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Arrays;
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

    /** On a line that takes its time segment by segment, as the network brings them: so the module's answers don't stand behind more than its UART holds. */
    @Override
    public void received(byte[] bytes) {
        int segment = links.chip().cable().paced() ? links.chip().firmware().segment() : bytes.length;
        if (bytes.length <= segment) {
            inbox.add(() -> links.received(link, bytes));
            return;
        }
        for (int at = 0; at < bytes.length; at += segment) {
            byte[] part = Arrays.copyOfRange(bytes, at, Math.min(at + segment, bytes.length));
            inbox.add(() -> links.received(link, part));
        }
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
