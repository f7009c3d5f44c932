package org.espbench.ui.connection;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.IPreferenceChangeListener;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.console.ConsolePlugin;
import org.eclipse.ui.console.IConsole;
import org.espbench.connection.SecretsException;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.ProfileException;
import org.espbench.connection.profile.ProfileList;
import org.espbench.connection.profile.ProfileStore;
import org.espbench.modem.Subscription;
import org.espbench.modem.port.PortProvider;
import org.espbench.modem.port.Ports;
import org.espbench.ui.console.TrafficConsoles;
import org.espbench.ui.door.UiDoor;
import org.espbench.ui.preference.Preferred;
import org.espbench.ui.secret.StoredSecrets;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/**
 * The connections of this workspace, and the kinds of port that are installed. One per workbench: {@link #get()}. Profiles lie in the
 * workspace's metadata and are read in the background at the beginning; until then there are none.
 *
 * <p>Safe for use by any thread; methods that read or write files say so and refuse the UI thread.
 */
public final class Connections {

    private final List<PortProvider> providers = new CopyOnWriteArrayList<>();
    private final Map<String, Connection> connections = new ConcurrentHashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final StoredSecrets secrets = new StoredSecrets();
    private final IPreferenceChangeListener preferences = event -> connections.values().forEach(one -> one.session().setRefresh(Preferred.refresh()));
    private final Object storing = new Object();
    private final Path folder;
    private final ProfileStore store;
    private volatile List<ProfileList.Unreadable> unreadable = List.of();
    private volatile List<ProfileList.Unreadable> sharedUnreadable = List.of();
    private volatile boolean loaded;

    /** For the component runtime; {@link #get()} is for everyone else. */
    public Connections() {
        this(Platform.getStateLocation(bundle()).toPath());
    }

    /** @param folder for profiles and captures; touched by jobs only */
    Connections(Path folder) {
        this.folder = folder;
        store = new ProfileStore(folder.resolve("connections")); //$NON-NLS-1$
    }

    /**
     * The workbench's connections.
     *
     * @throws IllegalStateException when the component runtime is missing or the workbench is shutting down
     */
    public static Connections get() {
        Bundle bundle = bundle();
        ServiceReference<Connections> reference = bundle.getBundleContext().getServiceReference(Connections.class);
        Connections found = reference == null ? null : bundle.getBundleContext().getService(reference);
        if (found == null) {
            throw new IllegalStateException("Espbench's connections are not available: org.apache.felix.scr is missing, or stopped"); //$NON-NLS-1$
        }
        return found;
    }

    /** All connections, by name. */
    public List<Connection> all() {
        List<Connection> all = new ArrayList<>(connections.values());
        all.sort(Comparator.comparing((Connection connection) -> connection.profile().name(), String.CASE_INSENSITIVE_ORDER)
                .thenComparing(Connection::id));
        return all;
    }

    /** The connection with this profile id. */
    public Optional<Connection> find(String id) {
        return Optional.ofNullable(connections.get(id));
    }

    /** Files among the profiles, and in projects, that can't be read; they stay as they are. */
    public List<ProfileList.Unreadable> unreadable() {
        return Stream.concat(unreadable.stream(), sharedUnreadable.stream()).toList();
    }

    /** Whether the stored profiles have been read, or turned out to be unreadable as a whole. */
    public boolean loaded() {
        return loaded;
    }

    /** The kinds of port installed now; they refuse the UI thread. */
    public Ports ports() {
        return new Ports(providers.stream().map(GuardedPorts::new).toList());
    }

    /** Where the passwords of profiles are. */
    public StoredSecrets secrets() {
        return secrets;
    }

    /** The folder for the capture files of a connection; may not exist yet. */
    public Path captures(String id) {
        return folder.resolve("captures").resolve(id); //$NON-NLS-1$
    }

    /**
     * Stores a profile and makes it a connection, or changes the one with its id, in a project's file if that is where it is from. Blocks on files.
     *
     * @throws ProfileException when it can't be stored; nothing has changed then
     */
    public Connection save(ConnectionProfile profile) throws ProfileException {
        UiDoor.keepOut("Connections.save"); //$NON-NLS-1$
        load();
        Optional<IFile> file = find(profile.id()).flatMap(Connection::file);
        if (file.isPresent()) {
            // Without the lock: writing waits for whoever works in the workspace.
            ProfileFile.write(file.get(), profile);
        }
        Connection saved;
        synchronized (storing) {
            if (file.isEmpty()) {
                store.save(profile);
            }
            saved = connections.get(profile.id());
            if (saved == null) {
                saved = create(profile);
            } else {
                saved.profile(profile);
            }
        }
        changed();
        return saved;
    }

    /**
     * A file of a project holds this profile: makes it a connection, or changes the one that is of this file. A connection whose file has gone moves
     * to this one. Blocks on files.
     *
     * @return the other connection that has this id, in which case the file is none
     * @throws ProfileException when the workspace's own profiles can't be read
     */
    public Optional<Connection> share(IFile file, ConnectionProfile profile) throws ProfileException {
        UiDoor.keepOut("Connections.share"); //$NON-NLS-1$
        load();
        synchronized (storing) {
            Connection holder = connections.get(profile.id());
            if (holder != null && holder.file().filter(other -> other.equals(file) || !other.exists()).isEmpty()) {
                return Optional.of(holder);
            }
            if (holder == null) {
                holder = create(profile);
            }
            holder.file(file);
            if (!holder.profile().equals(profile)) {
                holder.profile(profile);
            }
        }
        for (Connection other : all()) {
            if (other.file().equals(Optional.of(file)) && !other.id().equals(profile.id())) {
                retire(other);
            }
        }
        changed();
        return Optional.empty();
    }

    /**
     * Moves a connection of this workspace alone into a file of a project, which doesn't exist yet; session and passwords stay. Blocks on files.
     *
     * @throws ProfileException when the file can't be written, and nothing has changed, or when the old one can't be deleted
     */
    public void moveTo(IFile file, String id) throws ProfileException {
        UiDoor.keepOut("Connections.moveTo"); //$NON-NLS-1$
        Connection connection = find(id).filter(one -> one.file().isEmpty()).orElseThrow(() -> new IllegalArgumentException(id));
        // First, so that who sees the file finds the connection to be its own.
        connection.file(file);
        try {
            ProfileFile.create(file, connection.profile());
        } catch (ProfileException e) {
            connection.file(null);
            throw e;
        }
        synchronized (storing) {
            store.delete(id);
        }
    }

    /** A file is no connection any more: ends the session of the one that it was. Passwords stay, since files come back. Blocks, a few seconds at most. */
    public void unshare(IFile file) {
        UiDoor.keepOut("Connections.unshare"); //$NON-NLS-1$
        all().stream().filter(one -> one.file().equals(Optional.of(file))).forEach(this::retire);
        changed();
    }

    /** The connection that is of this file. */
    public Optional<Connection> find(IFile file) {
        return connections.values().stream().filter(one -> one.file().equals(Optional.of(file))).findFirst();
    }

    /** Tells which files of projects can't be read as connections now. */
    public void unreadable(List<ProfileList.Unreadable> ofProjects) {
        sharedUnreadable = List.copyOf(ofProjects);
        changed();
    }

    /**
     * Ends a connection's session and deletes its profile, in its project's file if it is from there, and password; its capture files stay. Blocks on files and, a few seconds at most, on
     * the port. Without effect for an unknown id.
     *
     * @throws ProfileException when the profile can't be deleted: it is still there, and disconnected
     * @throws SecretsException when the password can't be deleted: the profile is gone
     */
    public void delete(String id) throws ProfileException, SecretsException {
        UiDoor.keepOut("Connections.delete"); //$NON-NLS-1$
        Connection connection = connections.get(id);
        if (connection == null) {
            return;
        }
        connection.disconnect();
        Optional<IFile> file = connection.file();
        if (file.isPresent()) {
            ProfileFile.delete(file.get());
        }
        synchronized (storing) {
            if (file.isEmpty()) {
                store.delete(id);
            }
            retire(connection);
        }
        changed();
        secrets.forget(id);
    }

    private void retire(Connection connection) {
        connections.remove(connection.id(), connection);
        TrafficConsoles.find(connection.id())
                .ifPresent(console -> ConsolePlugin.getDefault().getConsoleManager().removeConsoles(new IConsole[] {console}));
        connection.close();
    }

    /**
     * Reads the stored profiles unless that has been done. Blocks on files.
     *
     * @throws ProfileException when the folder with the profiles can't be read
     */
    public void load() throws ProfileException {
        UiDoor.keepOut("Connections.load"); //$NON-NLS-1$
        synchronized (storing) {
            if (loaded) {
                return;
            }
            try {
                ProfileList list = store.list();
                unreadable = list.unreadable();
                list.profiles().forEach(this::create);
            } finally {
                loaded = true;
            }
        }
        for (ProfileList.Unreadable file : unreadable) {
            ILog.get().log(Status.warning(file.why().getLocalizedMessage(), file.why()));
        }
        changed();
    }

    /**
     * Tells {@code listener} after connections, their profiles, states or counts have changed: look again. Called by any thread, very often;
     * it must be quick.
     *
     * @return ends the subscription; one call may still be under way
     */
    public Subscription subscribe(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Called by the component runtime, perhaps on the UI thread: files wait for a job. */
    void activate() {
        Preferred.node().addPreferenceChangeListener(preferences);
        Job.create(Messages.loading, (IJobFunction) monitor -> {
            try {
                load();
                return Status.OK_STATUS;
            } catch (ProfileException e) {
                return Status.error(e.getLocalizedMessage(), e);
            }
        }).schedule();
    }

    /** Called by the component runtime. */
    void deactivate() {
        Preferred.node().removePreferenceChangeListener(preferences);
        // All at once first, so that the waits of close run together.
        connections.values().forEach(Connection::disconnect);
        connections.values().forEach(Connection::close);
        connections.clear();
    }

    /** Called by the component runtime for each kind of port that appears. */
    void addPortProvider(PortProvider provider) {
        providers.add(provider);
        changed();
    }

    /** Called by the component runtime for each kind of port that goes. */
    void removePortProvider(PortProvider provider) {
        providers.remove(provider);
        changed();
    }

    private Connection create(ConnectionProfile profile) {
        Connection created = new Connection(profile, this::ports, secrets, captures(profile.id()), this::changed);
        created.past(PastCapture.newest(captures(profile.id())));
        connections.put(profile.id(), created);
        return created;
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }

    private static Bundle bundle() {
        @Nullable
        Bundle bundle = FrameworkUtil.getBundle(Connections.class);
        if (bundle == null) {
            throw new IllegalStateException("Espbench's connections need a running OSGi framework"); //$NON-NLS-1$
        }
        return bundle;
    }
}
