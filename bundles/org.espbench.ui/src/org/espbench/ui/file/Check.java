package org.espbench.ui.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.ProfileException;
import org.espbench.connection.profile.ProfileFormat;
import org.espbench.connection.profile.ProfileList;
import org.espbench.ui.connection.Connection;
import org.espbench.ui.connection.Connections;
import org.espbench.ui.connection.ProfileFile;

/**
 * The job that looks at files which may have changed: makes them connections, marks what is wrong, and lets go of what has gone. A connection whose
 * file doesn't read right at the moment, while somebody types in it for instance, stays as it last was. Any thread may ask it to look.
 */
final class Check extends Job {

    /** So that a file that is written in pieces, or with others, is looked at once. */
    private static final long PAUSE_MS = 50;

    private final Object lock = new Object();
    private Set<IFile> asked = new LinkedHashSet<>();
    /** The job's own. */
    private final Map<IFile, ProfileException> unreadable = new LinkedHashMap<>();
    /** Files whose id is another's, with that id. */
    private volatile Map<IFile, String> twins = Map.of();

    Check() {
        super(Messages.checking);
        setSystem(true);
        setPriority(SHORT);
    }

    /** These may have changed, appeared or gone. Returns at once. */
    void look(Collection<IFile> files) {
        synchronized (lock) {
            asked.addAll(files);
        }
        schedule(PAUSE_MS);
    }

    /** Looks again at files whose id was another's and isn't any more. Quick. */
    void lookAtTwins() {
        Map<IFile, String> now = twins;
        if (!now.isEmpty()) {
            List<IFile> free = now.entrySet().stream().filter(twin -> Connections.get().find(twin.getValue()).isEmpty()).map(Map.Entry::getKey).toList();
            if (!free.isEmpty()) {
                look(free);
            }
        }
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == Check.class;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        Set<IFile> files;
        synchronized (lock) {
            files = asked;
            asked = new LinkedHashSet<>();
        }
        List<IFile> gone = new ArrayList<>();
        SubMonitor progress = SubMonitor.convert(monitor, files.size() + 1);
        try {
            for (IFile file : files) {
                if (file.exists()) {
                    look(file, progress.split(1));
                } else {
                    gone.add(file);
                }
            }
            // Last: what was moved is a connection of its new file by now.
            gone.forEach(this::letGo);
        } catch (ProfileException e) {
            return Status.error(e.getLocalizedMessage(), e);
        } catch (CoreException e) {
            return e.getStatus();
        }
        Connections.get().unreadable(unreadable.entrySet().stream()
                .map(one -> new ProfileList.Unreadable(Path.of(one.getKey().getFullPath().toOSString()), one.getValue())).toList());
        return Status.OK_STATUS;
    }

    private void look(IFile file, IProgressMonitor monitor) throws ProfileException, CoreException {
        String text = ""; //$NON-NLS-1$
        Optional<Finding> finding;
        try {
            text = ProfileFile.text(file);
            finding = take(file, text, ProfileFormat.read(text));
        } catch (ProfileException e) {
            if (!file.exists()) {
                letGo(file);
                return;
            }
            note(file, Optional.empty());
            finding = Optional.of(new Finding(String.valueOf(e.getLocalizedMessage()), e.place(), false));
            if (Connections.get().find(file).isEmpty()) {
                unreadable.put(file, e.saying(NLS.bind(Messages.unreadable, file.getFullPath(), e.getLocalizedMessage())));
            }
        }
        Markers.set(file, text, finding, monitor);
    }

    private Optional<Finding> take(IFile file, String text, ConnectionProfile profile) throws ProfileException {
        unreadable.remove(file);
        Optional<Connection> other = Connections.get().share(file, profile);
        note(file, other.map(Connection::id));
        if (other.isEmpty()) {
            return Optional.empty();
        }
        // What it was before, under another id, it isn't any more.
        Connections.get().unshare(file);
        return Optional.of(new Finding(twin(other.get()), Optional.of(ProfileFormat.place(text, "id")), true)); //$NON-NLS-1$
    }

    /** That a file has the id of this connection. */
    static String twin(Connection holder) {
        return holder.file().map(file -> NLS.bind(Messages.twinOfFile, file.getFullPath()))
                .orElseGet(() -> NLS.bind(Messages.twin, holder.profile().name()));
    }

    private void letGo(IFile file) {
        unreadable.remove(file);
        note(file, Optional.empty());
        Connections.get().unshare(file);
    }

    private void note(IFile file, Optional<String> id) {
        Map<IFile, String> now = new LinkedHashMap<>(twins);
        now.remove(file);
        id.ifPresent(other -> now.put(file, other));
        twins = now;
    }
}
