package org.espbench.ui.launch;

import java.util.Optional;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.model.LaunchConfigurationDelegate;
import org.eclipse.jdt.annotation.Nullable;
import org.espbench.connection.SessionState;
import org.espbench.connection.profile.ProfileException;
import org.espbench.ui.connection.Connection;
import org.espbench.ui.connection.Connections;
import org.espbench.ui.door.UiDoor;

/** Runs a connection: its session is the launch's only process. The platform calls it in a job. */
public final class SessionDelegate extends LaunchConfigurationDelegate {

    @Override
    public void launch(ILaunchConfiguration configuration, String mode, ILaunch launch, @Nullable IProgressMonitor monitor) throws CoreException {
        UiDoor.keepOut("SessionDelegate.launch"); //$NON-NLS-1$
        Connection connection = connection(configuration);
        if (connection.session().state() instanceof SessionState.Closing) {
            // Its end isn't the end of the one to come.
            connection.session().close();
        }
        new SessionProcess(launch, connection).begin();
    }

    @Override
    public boolean buildForLaunch(ILaunchConfiguration configuration, String mode, @Nullable IProgressMonitor monitor) {
        return false;
    }

    @Override
    protected IProject @Nullable [] getBuildOrder(ILaunchConfiguration configuration, String mode) {
        return null;
    }

    private static Connection connection(ILaunchConfiguration configuration) throws CoreException {
        String id = Attributes.text(configuration, Attributes.CONNECTION);
        if (id.isEmpty()) {
            throw new CoreException(Status.error(Messages.chooseConnection));
        }
        try {
            // The workspace may have been opened this moment.
            Connections.get().load();
        } catch (ProfileException e) {
            throw new CoreException(Status.error(e.getLocalizedMessage(), e));
        }
        Optional<Connection> found = Connections.get().find(id);
        if (found.isEmpty()) {
            throw new CoreException(Status.error(Messages.connectionGone));
        }
        return found.get();
    }
}
