package org.espbench.connection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.connection.profile.ClientProfile;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.StationProfile;
import org.espbench.modem.Link;
import org.espbench.modem.net.Endpoint;
import org.espbench.modem.net.StationAddress;

/**
 * How a session stands, for all its threads to write on and everybody to read. A change is noted and announced as one step, so that events
 * come in the order of the changes; listeners are told without the board's lock.
 */
final class Board {

    private final ConnectionProfile profile;
    private final Announcer<SessionEvent> events = new Announcer<>();
    private final List<Entry> clients = new ArrayList<>();
    private final List<Entry> accepted = new ArrayList<>();
    private SessionState state = new SessionState.Closed(Optional.empty());
    private Optional<String> firmware = Optional.empty();
    private Optional<StationAddress> address = Optional.empty();
    private boolean listening;
    private Optional<SessionFailure> serverFailure = Optional.empty();
    private int acceptedEver;

    Board(ConnectionProfile profile) {
        this.profile = profile;
        for (ClientProfile client : profile.clients()) {
            clients.add(new Entry("client-" + (clients.size() + 1), LinkRole.CLIENT,
                    Optional.of(new Endpoint(client.host(), client.remotePort()))));
        }
    }

    Announcer<SessionEvent> events() {
        return events;
    }

    synchronized SessionState state() {
        return state;
    }

    synchronized SessionSnapshot snapshot() {
        List<LinkSnapshot> links = new ArrayList<>();
        clients.forEach(entry -> links.add(entry.snapshot()));
        accepted.forEach(entry -> links.add(entry.snapshot()));
        Optional<String> ssid = profile.station().map(StationProfile::ssid);
        Optional<StationSnapshot> station = ssid.isPresent() || address.isPresent() ? Optional.of(new StationSnapshot(ssid, address))
                : Optional.empty();
        Optional<ServerSnapshot> server = profile.server()
                .map(wanted -> new ServerSnapshot(wanted.localPort(), listening, accepted.size(), serverFailure));
        return new SessionSnapshot(profile, state, firmware, station, links, server);
    }

    /** Notes the state without telling; {@link #tell()} must follow once no lock is held. */
    synchronized void note(SessionState now) {
        SessionState before = state;
        if (!before.equals(now)) {
            state = now;
            events.announce(new SessionEvent.StateChanged(before, now));
        }
    }

    /** Tells what was noted. */
    void tell() {
        events.tell();
    }

    void say(SessionState now) {
        note(now);
        tell();
    }

    /** As {@link #say(SessionState)}, unless the session is being closed meanwhile: that mustn't be covered up. */
    void sayUnlessClosing(SessionState now) {
        synchronized (this) {
            if (!(state instanceof SessionState.Closing)) {
                note(now);
            }
        }
        tell();
    }

    void firmware(Optional<String> now) {
        synchronized (this) {
            if (!firmware.equals(now)) {
                firmware = now;
                events.announce(new SessionEvent.ModuleChanged());
            }
        }
        tell();
    }

    void address(Optional<StationAddress> now) {
        synchronized (this) {
            if (!address.equals(now)) {
                address = now;
                events.announce(new SessionEvent.ModuleChanged());
            }
        }
        tell();
    }

    void server(boolean nowListening, Optional<SessionFailure> failure) {
        synchronized (this) {
            if (listening != nowListening || !serverFailure.equals(failure)) {
                listening = nowListening;
                serverFailure = failure;
                events.announce(new SessionEvent.ServerChanged());
            }
        }
        tell();
    }

    synchronized Entry client(int index) {
        return clients.get(index);
    }

    Entry accept(Link link) {
        Entry entry;
        synchronized (this) {
            entry = new Entry("accepted-" + ++acceptedEver, LinkRole.ACCEPTED, Optional.empty());
            entry.opened(link);
            accepted.add(entry);
            events.announce(new SessionEvent.LinkChanged(entry.key()));
            events.announce(new SessionEvent.ServerChanged());
        }
        tell();
        return entry;
    }

    void connecting(Entry entry, int attempt) {
        ended(entry, new LinkState.Connecting(attempt));
    }

    void opened(Entry entry, Link link) {
        synchronized (this) {
            entry.opened(link);
            events.announce(new SessionEvent.LinkChanged(entry.key()));
        }
        tell();
    }

    /** A link is not open, or not any more. An accepted one vanishes. */
    void ended(Entry entry, LinkState now) {
        synchronized (this) {
            if (entry.ended(now)) {
                events.announce(new SessionEvent.LinkChanged(entry.key()));
            }
            if (accepted.remove(entry)) {
                events.announce(new SessionEvent.ServerChanged());
            }
        }
        tell();
    }

    void changed(Entry entry) {
        events.announce(new SessionEvent.LinkChanged(entry.key()));
        tell();
    }

    void received(long serial, long count) {
        synchronized (this) {
            Entry entry = find(serial);
            if (entry != null) {
                events.announce(new SessionEvent.DataReceived(entry.key(), count));
            }
        }
        tell();
    }

    void sent(long serial, long count) {
        synchronized (this) {
            Entry entry = find(serial);
            if (entry != null) {
                events.announce(new SessionEvent.DataSent(entry.key(), count));
            }
        }
        tell();
    }

    /** The open link of this name. */
    synchronized Optional<Link> link(String key) {
        for (List<Entry> entries : List.of(clients, accepted)) {
            for (Entry entry : entries) {
                Link link = entry.link();
                if (entry.key().equals(key) && link != null) {
                    return Optional.of(link);
                }
            }
        }
        return Optional.empty();
    }

    private @Nullable Entry find(long serial) {
        for (List<Entry> entries : List.of(clients, accepted)) {
            for (Entry entry : entries) {
                if (entry.is(serial)) {
                    return entry;
                }
            }
        }
        return null;
    }
}
