package org.espbench.connection;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.connection.profile.Transport;
import org.espbench.modem.Link;
import org.espbench.modem.net.Endpoint;

/** What the board knows of one link, over all its openings. Guarded by the board. */
final class Entry {

    private final String key;
    private final LinkRole role;
    private final Transport transport;
    private final Optional<Endpoint> wanted;
    private final Meter in = new Meter();
    private final Meter out = new Meter();
    private LinkState state = new LinkState.Waiting();
    private @Nullable Link link;
    private long earlierIn;
    private long earlierOut;
    private Optional<Mishap> last = Optional.empty();
    private volatile boolean shut;

    Entry(String key, LinkRole role, Transport transport, Optional<Endpoint> wanted) {
        this.key = key;
        this.role = role;
        this.transport = transport;
        this.wanted = wanted;
    }

    String key() {
        return key;
    }

    LinkRole role() {
        return role;
    }

    @Nullable Link link() {
        return link;
    }

    /** Whether the user wants it closed. May be asked by any thread. */
    boolean isShut() {
        return shut;
    }

    void shut(boolean now) {
        shut = now;
    }

    /** For a session that is connected anew: the user's wish and the mishap of before are over. */
    void begin() {
        shut = false;
        last = Optional.empty();
    }

    void opened(Link opened) {
        link = opened;
        state = new LinkState.Open();
    }

    /**
     * The link is not open, or not any more; its bytes stay counted.
     *
     * @return whether that is news
     */
    boolean ended(LinkState now, Instant at) {
        if (now instanceof LinkState.Retrying retrying) {
            last = Optional.of(new Mishap(at, retrying.failure()));
        }
        boolean news = link != null || !state.equals(now);
        Link last = link;
        if (last != null) {
            earlierIn += last.bytesIn();
            earlierOut += last.bytesOut();
            link = null;
        }
        state = now;
        return news;
    }

    boolean is(long serial) {
        Link now = link;
        return now != null && now.serial() == serial;
    }

    void received(long count, long now) {
        in.add(count, now);
    }

    void sent(long count, long now) {
        out.add(count, now);
    }

    /** @param at model nanoseconds */
    LinkSnapshot snapshot(long at) {
        Link now = link;
        long rateIn = Math.round(in.at(at));
        long rateOut = Math.round(out.at(at));
        if (now == null) {
            return new LinkSnapshot(key, role, transport, OptionalInt.empty(), wanted, state, earlierIn, earlierOut, rateIn, rateOut, last);
        }
        return new LinkSnapshot(key, role, transport, OptionalInt.of(now.id()), wanted.or(now::remote), state, earlierIn + now.bytesIn(),
                earlierOut + now.bytesOut(), rateIn, rateOut, last);
    }
}
