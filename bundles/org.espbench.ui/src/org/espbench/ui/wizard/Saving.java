package org.espbench.ui.wizard;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jface.operation.IRunnableWithProgress;
import org.eclipse.osgi.util.NLS;
import org.espbench.connection.SecretsException;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.ProfileException;
import org.espbench.connection.profile.StationProfile;
import org.espbench.ui.connection.Connection;
import org.espbench.ui.connection.Connections;

/** Stores what the pages say, off the UI thread. The password first: if that fails, the wizard is still open and nothing has changed. */
final class Saving implements IRunnableWithProgress {

    private final ConnectionProfile profile;
    private final char[] password;
    private final boolean connect;

    /**
     * Takes over the password.
     *
     * @param password empty for none, or to keep the one that is stored
     */
    Saving(ConnectionProfile profile, char[] password, boolean connect) {
        this.profile = profile;
        this.password = password;
        this.connect = connect;
    }

    /** @throws InvocationTargetException with a {@link ProfileException} or a {@link SecretsException}, whose message is for the user */
    @Override
    public void run(IProgressMonitor monitor) throws InvocationTargetException {
        SubMonitor progress = SubMonitor.convert(monitor, NLS.bind(Messages.saving, profile.name()), 2);
        try {
            Connections connections = Connections.get();
            if (password.length > 0) {
                connections.secrets().storeStation(profile, password);
            } else if (profile.station().filter(StationProfile::open).isPresent()) {
                connections.secrets().storeStation(profile, new char[0]);
            }
            progress.worked(1);
            Connection saved = connections.save(profile);
            progress.worked(1);
            if (connect) {
                saved.reconnect();
            }
        } catch (ProfileException | SecretsException e) {
            throw new InvocationTargetException(e);
        } finally {
            Arrays.fill(password, '\0');
        }
    }
}
