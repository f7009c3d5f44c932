package org.espbench.connection;

import java.util.Optional;
import java.util.OptionalInt;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.modem.Link;
import org.espbench.modem.net.Endpoint;

/** What the board knows of one link, over all its openings. Guarded by the board. */
final class Entry {

    private final String key;
    private final LinkRole role;
    private final Optional<Endpoint> wanted;
    private LinkState state = new LinkState.Waiting();
    private @Nullable Link link;
    private long earlierIn;
    private long earlierOut;

    Entry(String key, LinkRole role, Optional<Endpoint> wanted) {
        this.key = key;
        this.role = role;
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

    void opened(Link opened) {
        link = opened;
        state = new LinkState.Open();
    }

    /**
     * The link is not open, or not any more; its bytes stay counted.
     *
     * @return whether that is news
     */
    boolean ended(LinkState now) {
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

    LinkSnapshot snapshot() {
        Link now = link;
        if (now == null) {
            return new LinkSnapshot(key, role, OptionalInt.empty(), wanted, state, earlierIn, earlierOut);
        }
        return new LinkSnapshot(key, role, OptionalInt.of(now.id()), wanted.or(now::remote), state, earlierIn + now.bytesIn(),
                earlierOut + now.bytesOut());
    }
}
