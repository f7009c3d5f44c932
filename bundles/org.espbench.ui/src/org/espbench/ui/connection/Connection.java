package org.espbench.ui.connection;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.statushandlers.StatusManager;
import org.espbench.connection.Secrets;
import org.espbench.connection.Session;
import org.espbench.connection.SessionEvent;
import org.espbench.connection.SessionFailure;
import org.espbench.connection.SessionSnapshot;
import org.espbench.connection.SessionState;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.StationProfile;
import org.espbench.modem.Subscription;
import org.espbench.modem.port.Ports;
import org.espbench.modem.time.Time;
import org.espbench.traffic.Capture;
import org.espbench.traffic.CaptureException;
import org.espbench.traffic.CaptureFile;
import org.espbench.ui.console.TrafficConsoles;
import org.espbench.ui.console.send.Outlet;
import org.espbench.ui.preference.Preferred;

/**
 * A connection of the workspace: its profile, its session, what was captured. It stays the same object through edits and reconnections,
 * while each connect begins a session of its own with the profile and the kinds of port there are by then.
 *
 * <p>Safe for use by any thread; no method blocks, but {@link #close()}.
 */
public final class Connection implements Outlet {

    private final Supplier<Ports> ports;
    private final Secrets secrets;
    private final Path captures;
    private final Runnable changed;
    private final Effort effort = new Effort(this::disconnect);
    private final List<Consumer<? super SessionEvent>> listeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<? super Optional<SessionFailure>>> ends = new CopyOnWriteArrayList<>();
    private volatile ConnectionProfile profile;
    private volatile Session session;
    private volatile Recording recording;
    private volatile @Nullable Capture capture;
    /** The newest capture of an earlier run of the IDE. */
    private volatile Optional<Path> past = Optional.empty();
    private volatile Instant since = Instant.now();
    private volatile boolean connectAfterClosing;
    private volatile @Nullable IFile file;
    /** What the next session is to follow, and what the latest one follows, where that isn't the profile. */
    private volatile Optional<Once> once = Optional.empty();
    private volatile Optional<Once> followed = Optional.empty();
    private Subscription events;

    /** A profile and its secrets for one session. */
    private record Once(ConnectionProfile profile, GivenSecret secrets) {
    }

    /**
     * Not connected.
     *
     * @param captures folder for this connection's capture files
     * @param changed told after anything that can be seen has changed; any thread
     */
    Connection(ConnectionProfile profile, Supplier<Ports> ports, Secrets secrets, Path captures, Runnable changed) {
        this.profile = profile;
        this.ports = ports;
        this.secrets = secrets;
        this.captures = captures;
        this.changed = changed;
        recording = newRecording();
        session = newSession();
        events = listenTo(session);
    }

    /** The profile's id, which never changes. */
    public String id() {
        return profile.id();
    }

    /** What the user wants now; a session that was begun before an edit still follows {@link SessionSnapshot#profile()}. */
    public ConnectionProfile profile() {
        return profile;
    }

    /** The file of a project that holds the profile; nothing for a connection of this workspace alone. */
    public Optional<IFile> file() {
        return Optional.ofNullable(file);
    }

    /** How the latest session is now. */
    public SessionSnapshot snapshot() {
        return session.snapshot();
    }

    /** Why the latest session has ended, or pauses. */
    public Optional<SessionFailure> failure() {
        SessionState state = session.state();
        if (state instanceof SessionState.Closed closed) {
            return closed.failure();
        }
        return state instanceof SessionState.BackingOff pausing ? Optional.of(pausing.failure()) : Optional.empty();
    }

    @Override
    public Session session() {
        return session;
    }

    /** Since when the session has been in its state. */
    public Instant since() {
        return since;
    }

    /** What the latest session that opened a port has recorded; one of an earlier run of the IDE once it has been looked at. */
    public Optional<Capture> capture() {
        return Optional.ofNullable(capture);
    }

    /** Whether anything was recorded, in this run of the IDE or in an earlier one. */
    public boolean recorded() {
        return capture != null || past.isPresent();
    }

    /** Shows what was recorded last in the Console view. Returns at once: a file of an earlier run of the IDE is read in a job. */
    public void showRecorded() {
        Capture now = capture;
        if (now != null) {
            TrafficConsoles.show(id(), profile.name(), now, Optional.of(this));
        } else {
            past.ifPresent(file -> Job.create(NLS.bind(Messages.lookingBack, profile.name()), (ICoreRunnable) monitor -> lookBack(file)).schedule());
        }
    }

    /** Why nothing is recorded any more although the session goes on; a sentence for people. */
    public Optional<String> recordingFailure() {
        return recording.failure().map(Throwable::getLocalizedMessage);
    }

    /** Begins a session; one that is closing is awaited first. Without effect while one is at work. */
    public synchronized void connect() {
        SessionState state = session.state();
        if (state instanceof SessionState.Closed) {
            begin();
        } else if (state instanceof SessionState.Closing) {
            connectAfterClosing = true;
            if (session.state() instanceof SessionState.Closed) {
                // It was closed before it could see the wish.
                begin();
            }
        }
    }

    /** Ends the session; the port is given back within {@link Session#CLOSING_BUDGET}. */
    public void disconnect() {
        connectAfterClosing = false;
        once = Optional.empty();
        session.disconnect();
    }

    /**
     * Ends the session, if there is one, and begins another that joins this network instead of the profile's. The next connect follows the profile again.
     *
     * @param password not kept beyond the session; overwritten by then
     */
    public synchronized void join(StationProfile network, char[] password) {
        endForAnother();
        ConnectionProfile wanted = profile.withStation(Optional.of(network));
        once = Optional.of(new Once(wanted, new GivenSecret(password, secrets)));
        connect();
    }

    /** The network that the latest session was told to join in place of the profile's. */
    public Optional<StationProfile> joinedOnce() {
        return followed.flatMap(now -> now.profile().station());
    }

    /** Ends the session, if there is one, and begins another with the profile as it is now. */
    public synchronized void reconnect() {
        endForAnother();
        connect();
    }

    /** With the lock held; the wish for another is there before the end can be told. */
    private void endForAnother() {
        once = Optional.empty();
        connectAfterClosing = true;
        session.disconnect();
    }

    private synchronized void resume() {
        if (connectAfterClosing) {
            connect();
        }
    }

    /**
     * Tells {@code listener} what happens in this and all later sessions, under the terms of {@link Session#subscribe}.
     *
     * @return ends the subscription; one event may still be under way
     */
    @Override
    public Subscription subscribe(Consumer<? super SessionEvent> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /**
     * Tells {@code listener} when a session has ended and no other follows at once, with why it ended by itself; under the terms of {@link #subscribe}.
     *
     * @return ends the subscription; one call may still be under way
     */
    public Subscription whenOver(Consumer<? super Optional<SessionFailure>> listener) {
        ends.add(listener);
        return () -> ends.remove(listener);
    }

    @Override
    public String toString() {
        return profile.name();
    }

    /** The profile is in this file now, or in none. */
    void file(@Nullable IFile now) {
        file = now;
        changed.run();
    }

    /** The profile to follow from the next connect on. */
    synchronized void profile(ConnectionProfile edited) {
        profile = edited;
        if (!session.state().active()) {
            replaceSession();
        }
        changed.run();
    }

    /** Ends session and capture for good, waiting a few seconds at most. Not for the UI thread. */
    void close() {
        disconnect();
        session.close();
        Capture last = capture;
        if (last != null) {
            last.close();
        }
    }

    /** The newest capture of an earlier run of the IDE. */
    void past(Optional<Path> file) {
        past = file;
    }

    private void lookBack(Path file) {
        try {
            CaptureFile opened = CaptureFile.open(file);
            synchronized (this) {
                if (capture == null) {
                    capture = opened;
                    opened = null;
                }
            }
            if (opened != null) {
                opened.close();
            }
            showRecorded();
        } catch (CaptureException e) {
            past = Optional.empty();
            changed.run();
            StatusManager.getManager().handle(Status.warning(e.getLocalizedMessage(), e), StatusManager.SHOW);
        }
    }

    private void begin() {
        connectAfterClosing = false;
        replaceSession();
        session.connect();
    }

    private void replaceSession() {
        events.close();
        followed.ifPresent(past -> past.secrets().wipe());
        followed = once;
        once = Optional.empty();
        recording = newRecording();
        session = newSession();
        events = listenTo(session);
    }

    private Session newSession() {
        Session fresh = new Session(followed.map(Once::profile).orElse(profile), ports.get(), followed.<Secrets>map(Once::secrets).orElse(secrets),
                recording, Time.real());
        fresh.setRefresh(Preferred.refresh());
        IFile shared = file;
        if (shared != null) {
            fresh.setKeepingRule(new WithinProject(shared.getProject()));
        }
        return fresh;
    }

    private Recording newRecording() {
        return new Recording(captures, Time.real(), this::captureBegun, changed);
    }

    private void captureBegun(Capture begun) {
        Capture before;
        synchronized (this) {
            before = capture;
            capture = begun;
        }
        TrafficConsoles.show(id(), profile.name(), begun, Optional.of(this));
        if (before != null) {
            before.close();
        }
        changed.run();
    }

    private Subscription listenTo(Session current) {
        return current.subscribe(event -> {
            if (current == session) {
                happened(event);
            }
        });
    }

    /** Takes no lock: the session may hold its own while it tells. */
    private void happened(SessionEvent event) {
        if (event instanceof SessionEvent.StateChanged change) {
            since = Instant.now();
            effort.follow(session.profile(), session.state());
            if (change.now() instanceof SessionState.Closed closed && !connectAfterClosing) {
                ends.forEach(listener -> listener.accept(closed.failure()));
            } else if (change.now() instanceof SessionState.Closed) {
                Job.createSystem(NLS.bind(Messages.reconnecting, profile.name()), (ICoreRunnable) monitor -> resume()).schedule();
            }
        }
        for (Consumer<? super SessionEvent> listener : listeners) {
            listener.accept(event);
        }
        changed.run();
    }
}
