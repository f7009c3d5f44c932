package org.espbench.connection;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.connection.profile.ClientProfile;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.StationProfile;
import org.espbench.connection.profile.Transport;
import org.espbench.connection.profile.Use;
import org.espbench.modem.Link;
import org.espbench.modem.net.Endpoint;
import org.espbench.modem.net.StationAddress;
import org.espbench.modem.softap.SoftApClient;
import org.espbench.modem.station.Joined;
import org.espbench.modem.time.Time;

/**
 * How a session stands, for all its threads to write on and everybody to read. A change is noted and announced as one step, so that events
 * come in the order of the changes; listeners are told without the board's lock.
 */
final class Board {

    private final ConnectionProfile profile;
    private final Time time;
    private final Announcer<SessionEvent> events = new Announcer<>();
    private final List<Entry> clients = new ArrayList<>();
    private final List<Entry> accepted = new ArrayList<>();
    private final Deque<BootNote> boot = new ArrayDeque<>();
    private SessionState state = new SessionState.Closed(Optional.empty());
    private Optional<ModuleSnapshot> module = Optional.empty();
    private Optional<Joined> joined = Optional.empty();
    private Optional<StationAddress> address = Optional.empty();
    private Optional<String> softApAddress = Optional.empty();
    private List<SoftApClient> softApClients = List.of();
    private Optional<Mishap> last = Optional.empty();
    private boolean listening;
    private Optional<SessionFailure> serverFailure = Optional.empty();
    private int acceptedEver;

    Board(ConnectionProfile profile, Time time) {
        this.profile = profile;
        this.time = time;
        for (ClientProfile client : profile.clients()) {
            clients.add(new Entry("client-" + (clients.size() + 1), LinkRole.CLIENT, client.transport(),
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
        if (profile.use() == Use.LISTEN) {
            return new SessionSnapshot(profile, state, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty(), last,
                    List.copyOf(boot));
        }
        long now = time.nanos();
        List<LinkSnapshot> links = new ArrayList<>();
        clients.forEach(entry -> links.add(entry.snapshot(now)));
        accepted.forEach(entry -> links.add(entry.snapshot(now)));
        Optional<ServerSnapshot> server = profile.server()
                .map(wanted -> new ServerSnapshot(wanted.localPort(), listening, accepted.size(), serverFailure));
        Optional<SoftApSnapshot> softAp = profile.softAp().map(wanted -> new SoftApSnapshot(wanted.ssid(), softApAddress, softApClients));
        return new SessionSnapshot(profile, state, module, station(), softAp, links, server, last, List.copyOf(boot));
    }

    private Optional<StationSnapshot> station() {
        Optional<String> ssid = profile.station().map(StationProfile::ssid).or(() -> joined.map(Joined::ssid));
        if (ssid.isEmpty() && address.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new StationSnapshot(ssid, address, joined.flatMap(Joined::bssid), joined.map(Joined::channel).orElse(OptionalInt.empty()),
                joined.map(Joined::rssi).orElse(OptionalInt.empty())));
    }

    /** Notes the state without telling; {@link #tell()} must follow once no lock is held. */
    synchronized void note(SessionState now) {
        SessionState before = state;
        if (!before.equals(now)) {
            state = now;
            failure(now).ifPresent(failure -> last = Optional.of(new Mishap(time.instant(), failure)));
            events.announce(new SessionEvent.StateChanged(before, now));
        }
    }

    private static Optional<SessionFailure> failure(SessionState state) {
        return switch (state) {
        case SessionState.Closed closed -> closed.failure();
        case SessionState.BackingOff backing -> Optional.of(backing.failure());
        case SessionState.Opening opening -> Optional.empty();
        case SessionState.Listening listening -> Optional.empty();
        case SessionState.Ready ready -> Optional.empty();
        case SessionState.Joining joining -> Optional.empty();
        case SessionState.AwaitingAddress awaiting -> Optional.empty();
        case SessionState.Online online -> Optional.empty();
        case SessionState.Resetting resetting -> Optional.empty();
        case SessionState.Lent lent -> Optional.empty();
        case SessionState.Closing closing -> Optional.empty();
        };
    }

    /** Tells what was noted. */
    void tell() {
        events.tell();
    }

    void say(SessionState now) {
        note(now);
        tell();
    }

    /** As {@link #say(SessionState)}, unless the session is being closed or its port lent meanwhile: that mustn't be covered up. */
    void sayUnlessLeaving(SessionState now) {
        synchronized (this) {
            if (!(state instanceof SessionState.Closing || state instanceof SessionState.Lent)) {
                note(now);
            }
        }
        tell();
    }

    /** As {@link #say(SessionState)}, unless the session is being closed. */
    void sayUnlessClosing(SessionState now) {
        synchronized (this) {
            if (!(state instanceof SessionState.Closing)) {
                note(now);
            }
        }
        tell();
    }

    void module(Optional<ModuleSnapshot> now) {
        changeModule(() -> module = now);
    }

    void module(UnaryOperator<ModuleSnapshot> change) {
        changeModule(() -> module = module.map(change));
    }

    /** What the station has joined, as the module tells it. */
    void joined(Optional<Joined> now) {
        changeModule(() -> joined = now);
    }

    void address(Optional<StationAddress> now) {
        changeModule(() -> {
            address = now;
            if (now.isEmpty()) {
                joined = Optional.empty();
            }
        });
    }

    private void changeModule(Runnable change) {
        synchronized (this) {
            Object before = List.of(module, joined, address);
            change.run();
            if (!before.equals(List.of(module, joined, address))) {
                events.announce(new SessionEvent.ModuleChanged());
            }
        }
        tell();
    }

    void softAp(Optional<String> ownAddress, List<SoftApClient> present) {
        synchronized (this) {
            if (!softApAddress.equals(ownAddress) || !softApClients.equals(present)) {
                softApAddress = ownAddress;
                softApClients = List.copyOf(present);
                events.announce(new SessionEvent.SoftApChanged());
            }
        }
        tell();
    }

    synchronized List<SoftApClient> softApClients() {
        return softApClients;
    }

    void heard(BootNote note) {
        synchronized (this) {
            boot.addLast(note);
            if (boot.size() > SessionSnapshot.BOOT_NOTES) {
                boot.removeFirst();
            }
            events.announce(new SessionEvent.BootSignHeard(note));
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
            entry = new Entry("accepted-" + ++acceptedEver, LinkRole.ACCEPTED, Transport.TCP, Optional.empty());
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
            if (entry.ended(now, time.instant())) {
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
                entry.received(count, time.nanos());
                events.announce(new SessionEvent.DataReceived(entry.key(), count));
            }
        }
        tell();
    }

    void sent(long serial, long count) {
        synchronized (this) {
            Entry entry = find(serial);
            if (entry != null) {
                entry.sent(count, time.nanos());
                events.announce(new SessionEvent.DataSent(entry.key(), count));
            }
        }
        tell();
    }

    /** The open link of this name. */
    synchronized Optional<Link> link(String key) {
        return entry(key).flatMap(entry -> Optional.ofNullable(entry.link()));
    }

    synchronized Optional<Entry> entry(String key) {
        return Stream.concat(clients.stream(), accepted.stream()).filter(entry -> entry.key().equals(key)).findFirst();
    }

    /** The names of the open links that others opened to the module. */
    synchronized List<String> visitors() {
        return accepted.stream().map(Entry::key).toList();
    }

    /** For a session that is connected anew: nothing is known, and what was closed by hand is wanted again. */
    synchronized void begin() {
        boot.clear();
        last = Optional.empty();
        clients.forEach(Entry::begin);
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
