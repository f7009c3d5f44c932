package org.espbench.ui.wizard;

import java.lang.reflect.InvocationTargetException;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jface.operation.IRunnableWithProgress;
import org.eclipse.osgi.util.NLS;
import org.espbench.connection.SecretsException;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.ProfileException;
import org.espbench.ui.connection.Connection;
import org.espbench.ui.connection.Connections;

/** Stores what the pages say, off the UI thread. The passwords first: if that fails, the wizard is still open and nothing has changed. */
final class Saving implements IRunnableWithProgress {

    private final Optional<ConnectionProfile> before;
    private final ConnectionProfile profile;
    private final Passwords passwords;
    private final boolean connect;

    /**
     * Takes over the passwords, and wipes them when they are stored.
     *
     * @param before what was edited; when it isn't any more what is there, nothing is saved
     */
    Saving(Optional<ConnectionProfile> before, ConnectionProfile profile, Passwords passwords, boolean connect) {
        this.before = before;
        this.profile = profile;
        this.passwords = passwords;
        this.connect = connect;
    }

    /** @throws InvocationTargetException with a {@link ProfileException} or a {@link SecretsException}, whose message is for the user */
    @Override
    public void run(IProgressMonitor monitor) throws InvocationTargetException {
        SubMonitor progress = SubMonitor.convert(monitor, NLS.bind(Messages.saving, profile.name()), 2);
        try {
            Connections connections = Connections.get();
            Optional<ConnectionProfile> now = connections.find(profile.id()).map(Connection::profile);
            if (before.isPresent() && now.isPresent() && !now.equals(before)) {
                // By somebody's edit of its file, for instance, or by a checkout.
                throw ProfileException.ofFile(NLS.bind(Messages.changedMeanwhile, before.get().name()), null);
            }
            passwords.store(connections.secrets(), profile);
            progress.worked(1);
            Connection saved = connections.save(profile);
            progress.worked(1);
            if (connect) {
                saved.reconnect();
            }
        } catch (ProfileException | SecretsException e) {
            throw new InvocationTargetException(e);
        } finally {
            passwords.wipe();
        }
    }
}
