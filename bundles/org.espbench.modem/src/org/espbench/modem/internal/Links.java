package org.espbench.modem.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.modem.at.Frame;
import org.espbench.modem.event.ModemEvent;
import org.espbench.modem.net.Endpoint;
import org.espbench.modem.net.LinkRequest;
import org.espbench.modem.net.Transport;

/**
 * Which link has which id, and whose. A link that closed is never brought back: the next one on its id gets a serial number of its own.
 * Guarded by the channel's monitor.
 */
final class Links {

    /** What an id without a link is. */
    private enum Use {
        FREE,
        /** Our command for it is in work; what opens is ours, and a CLOSED is the end of a failed attempt (reference Q10). */
        OPENING,
        /** Our command for it was given up; what may still open is nobody's. */
        ABANDONED,
        /** Nobody's link opened on it and has to be closed. */
        ORPHANED
    }

    /** The highest id. */
    static final int LAST = 4;

    private static final int COUNT = LAST + 1;

    private final Engine engine;
    private final Channel channel;
    private final Events events;
    private final @Nullable ModemLink[] open = new @Nullable ModemLink[COUNT];
    private final Use[] use = {Use.FREE, Use.FREE, Use.FREE, Use.FREE, Use.FREE};
    private Optional<LinkRequest> opening = Optional.empty();
    /** Whose read is in work, or was the last one: its data name no link in some versions (reference 1.8), and may come late. */
    private @Nullable ModemLink reading;
    /** What opened while our command was in work; it may have closed again since. */
    private @Nullable ModemLink opened;
    /** Closed, while subscribers may not have been told so. */
    private final Map<Long, ModemLink> ended = new HashMap<>();
    private long serials;
    /** What opens on whatever id is ours. */
    private boolean anywhere;
    /** How often something became of each id. */
    private final int[] changes = new int[COUNT];

    Links(Engine engine, Channel channel, Events events) {
        this.engine = engine;
        this.channel = channel;
        this.events = events;
    }

    List<ModemLink> list() {
        List<ModemLink> all = new ArrayList<>();
        for (ModemLink link : open) {
            if (link != null && link.announced) {
                all.add(link);
            }
        }
        return all;
    }

    Optional<ModemLink> find(long serial) {
        return list().stream().filter(link -> link.serial() == serial).findFirst().or(() -> Optional.ofNullable(ended.get(serial)));
    }

    /** Subscribers know that it has closed. */
    void forget(long serial) {
        ended.remove(serial);
    }

    @Nullable ModemLink at(int id) {
        return open[id];
    }

    /** How often something has become of each id so far; for telling whether what was asked for is still so. */
    int[] changes() {
        return changes.clone();
    }

    /** Reserves an id for a link of ours, from the top, to keep clear of the module's choice for clients (reference 4.3); -1 when none is free. */
    int reserve(LinkRequest request) {
        for (int id = COUNT - 1; id >= 0; id--) {
            if (open[id] == null && use[id] == Use.FREE) {
                use[id] = Use.OPENING;
                changes[id]++;
                opening = Optional.of(request);
                opened = null;
                return id;
            }
        }
        return -1;
    }

    /** A link of ours is to open on an id of the module's choice, while no client can come. */
    void reserveAny(LinkRequest request) {
        anywhere = true;
        opening = Optional.of(request);
        opened = null;
    }

    /** It has opened. */
    ModemLink succeededAnywhere() {
        anywhere = false;
        ModemLink link = Objects.requireNonNull(opened);
        announce(link);
        return link;
    }

    /** The command was given up: what may still open, on whatever id, is nobody's. */
    void abandonedAnywhere() {
        anywhere = false;
        for (int id = 0; id < COUNT; id++) {
            ModemLink link = open[id];
            if (use[id] == Use.FREE && (link == null || !link.announced)) {
                abandoned(id);
            }
        }
    }

    /** Reserves the only link of single mode. */
    void reserveSingle(LinkRequest request) {
        use[Frame.SINGLE] = Use.OPENING;
        opening = Optional.of(request);
        opened = null;
    }

    /** Bytes of the only link of single mode, in pass-through. */
    void raw(Frame.Raw raw) {
        ModemLink link = open[Frame.SINGLE];
        if (link != null) {
            take(link, new Frame.Data(Frame.SINGLE, raw.buffer(), raw.offset(), raw.length(), 0, null, 0, false));
        }
    }

    /** Whether the link for the reserved id has opened. */
    boolean openedReserved() {
        return opened != null;
    }

    /** The command for a reserved id succeeded. */
    ModemLink succeeded(int id) {
        ModemLink link = opened;
        if (link == null) {
            link = createOwn(id);
        }
        use[id] = Use.FREE;
        announce(link);
        return link;
    }

    /** The command for a reserved id failed; a link that opened meanwhile is a client that was quicker (reference Q11). */
    void failed(int id) {
        ModemLink link = open[id];
        if (link != null && !link.announced) {
            open[id] = null;
            announce(create(id, true, Transport.TCP, Optional.empty()));
        }
        use[id] = Use.FREE;
    }

    /** The module says that the id is in use; true when we know of no link on it, so that it has to be closed. */
    boolean taken(int id) {
        if (open[id] != null) {
            return false;
        }
        use[id] = Use.ORPHANED;
        return true;
    }

    /** The command for a reserved id was given up. */
    void abandoned(int id) {
        ModemLink link = open[id];
        if (link != null && !link.announced) {
            open[id] = null;
            use[id] = Use.ORPHANED;
        } else {
            use[id] = Use.ABANDONED;
        }
    }

    /** This link can't be used any more: it ends, and its id has to be closed. */
    void orphan(int id) {
        closed(id);
        use[id] = Use.ORPHANED;
    }

    /** All commands are answered: what hasn't opened won't. Returns the ids that have to be closed. */
    List<Integer> settled() {
        List<Integer> orphans = new ArrayList<>();
        for (int id = 0; id < COUNT; id++) {
            if (use[id] == Use.ABANDONED) {
                use[id] = Use.FREE;
            } else if (use[id] == Use.ORPHANED) {
                orphans.add(id);
            }
        }
        return orphans;
    }

    void orphanClosed(int id) {
        if (use[id] == Use.ORPHANED) {
            use[id] = Use.FREE;
        }
    }

    void opened(int told, Optional<Boolean> accepted, Optional<Endpoint> remote) {
        int id = told >= 0 ? told : unnamed();
        if (id < 0) {
            return;
        }
        changes[id]++;
        ModemLink before = open[id];
        if (before != null) {
            // Its CLOSED was lost on the line: the module can't open an id twice.
            closed(id);
        }
        switch (use[id]) {
        case FREE -> {
            if (anywhere && opened == null) {
                opened = createOwn(id);
            } else {
                announce(create(id, accepted.orElse(true), Transport.TCP, remote));
            }
        }
        case OPENING -> {
            if (accepted.orElse(false)) {
                announce(create(id, true, Transport.TCP, remote));
            } else {
                opened = createOwn(id);
            }
        }
        case ABANDONED, ORPHANED -> use[id] = Use.ORPHANED;
        }
    }

    void closed(int told) {
        int id = told >= 0 ? told : only();
        if (id < 0) {
            return;
        }
        changes[id]++;
        ModemLink link = open[id];
        if (link != null) {
            end(id, link, ModemLink.Ending.CLOSED);
        } else if (use[id] == Use.ORPHANED || use[id] == Use.ABANDONED) {
            use[id] = Use.FREE;
        }
    }

    /** This link isn't there any more, whatever was told. */
    void closed(ModemLink link) {
        if (open[link.id()] == link) {
            closed(link.id());
            channel.changed();
        }
    }

    /** Data of a read belong to this link from now on. */
    void reading(ModemLink link) {
        reading = link;
        link.handedOver(0);
    }

    void data(Frame.Data data) {
        ModemLink reader = reading;
        if (data.requested() && reader != null) {
            ModemLink now = open[reader.id()];
            // The module gives the id away in order with what it says: behind the new link's CONNECT the data are that one's.
            ModemLink owner = now == null ? reader : now;
            announce(owner);
            take(owner, data);
            owner.handedOver(data.length());
            return;
        }
        int id = data.link();
        if (id < 0 || data.length() == 0) {
            return;
        }
        if (open[id] == null) {
            // Data prove that it is open; its CONNECT was lost on the line, or came before we did.
            opened(id, Optional.empty(), Optional.empty());
        }
        ModemLink link = open[id];
        if (link == null) {
            return;
        }
        announce(link);
        take(link, data);
    }

    /** The module keeps so much for a link in passive reception. */
    void waiting(int told, int count) {
        int id = told >= 0 ? told : only();
        if (id < 0 || id >= COUNT) {
            return;
        }
        if (open[id] == null && count > 0) {
            opened(id, Optional.empty(), Optional.empty());
        }
        ModemLink link = open[id];
        if (link != null) {
            announce(link);
            link.waiting(count);
        }
    }

    /** What became of a segment in the send buffer. */
    void settled(Frame.SegmentSent said) {
        int id = said.link() >= 0 ? said.link() : only();
        ModemLink link = id < 0 ? null : open[id];
        if (link != null) {
            events.publish(new ModemEvent.SegmentSettled(id, link.serial(), said.segment(), said.ok()));
        }
    }

    private void take(ModemLink link, Frame.Data data) {
        int lost = link.receive(data.buffer(), data.offset(), data.length());
        if (data.remaining() == 0) {
            String host = data.host();
            boolean known = host != null && !host.isEmpty() && data.remotePort() > 0;
            link.finishDatagram(known && host != null ? Optional.of(new Endpoint(host, data.remotePort())) : Optional.empty());
        }
        if (data.length() > lost) {
            events.publish(new ModemEvent.DataReceived(link.id(), link.serial(), data.length() - lost));
        }
        if (lost > 0) {
            events.publish(new ModemEvent.DataLost(link.id(), link.serial(), lost));
        }
    }

    /** The module, the port or the modem is gone. */
    void cutOff() {
        for (int id = 0; id < COUNT; id++) {
            ModemLink link = open[id];
            if (link != null) {
                end(id, link, ModemLink.Ending.CUT_OFF);
            }
            if (use[id] != Use.OPENING) {
                use[id] = Use.FREE;
            }
        }
    }

    private void end(int id, ModemLink link, ModemLink.Ending how) {
        announce(link);
        open[id] = null;
        link.end(how);
        ended.put(link.serial(), link);
        events.publish(new ModemEvent.LinkClosed(id, link.serial()));
    }

    private ModemLink createOwn(int id) {
        return create(id, false, opening.map(LinkRequest::transport).orElse(Transport.TCP), opening.map(LinkRequest::remote));
    }

    private ModemLink create(int id, boolean accepted, Transport transport, Optional<Endpoint> remote) {
        ModemLink link = new ModemLink(engine, channel, id, ++serials, accepted, transport, remote);
        open[id] = link;
        return link;
    }

    private void announce(ModemLink link) {
        if (!link.announced) {
            link.announced = true;
            events.publish(new ModemEvent.LinkOpened(link.id(), link.serial(), link.accepted(), link.remote()));
        }
    }

    /** The id that a message without one means: the one being opened, or the lowest free one, as the module chooses for clients. */
    private int unnamed() {
        int lowest = -1;
        for (int id = COUNT - 1; id >= 0; id--) {
            if (use[id] == Use.OPENING && open[id] == null) {
                return id;
            }
            lowest = open[id] == null ? id : lowest;
        }
        return lowest;
    }

    /** The only open id, or -1. */
    private int only() {
        int found = -1;
        for (int id = 0; id < COUNT; id++) {
            if (open[id] != null) {
                if (found >= 0) {
                    return -1;
                }
                found = id;
            }
        }
        return found;
    }
}
