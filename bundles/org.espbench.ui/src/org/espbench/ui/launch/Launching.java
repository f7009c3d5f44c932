package org.espbench.ui.launch;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationType;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.debug.ui.DebugUITools;
import org.eclipse.osgi.util.NLS;
import org.espbench.ui.connection.Connection;
import org.espbench.ui.door.UiDoor;

/** Runs connections as launches. */
public final class Launching {

    private Launching() {
    }

    /** Launches the connection's configuration, made if there is none. Any thread; returns at once. */
    public static void run(Connection connection) {
        Job job = Job.create(NLS.bind(Messages.launching, connection.profile().name()), (IJobFunction) monitor -> prepare(connection));
        job.setUser(true);
        job.schedule();
    }

    private static IStatus prepare(Connection connection) {
        try {
            ILaunchConfiguration configuration = configuration(connection);
            // The platform saves, shows progress and remembers what was launched last; it asks to be called here for that.
            UiDoor.post(() -> DebugUITools.launch(configuration, ILaunchManager.RUN_MODE));
            return Status.OK_STATUS;
        } catch (CoreException e) {
            return e.getStatus();
        }
    }

    /** The first configuration that runs the connection, or a new one that is stored. Blocks on files. */
    static ILaunchConfiguration configuration(Connection connection) throws CoreException {
        UiDoor.keepOut("Launching.configuration"); //$NON-NLS-1$
        ILaunchManager manager = DebugPlugin.getDefault().getLaunchManager();
        ILaunchConfigurationType type = manager.getLaunchConfigurationType(Attributes.TYPE);
        for (ILaunchConfiguration known : manager.getLaunchConfigurations(type)) {
            if (Attributes.text(known, Attributes.CONNECTION).equals(connection.id())) {
                return known;
            }
        }
        ILaunchConfigurationWorkingCopy fresh = type.newInstance(null, name(connection));
        fresh.setAttribute(Attributes.CONNECTION, connection.id());
        return fresh.doSave();
    }

    /** A free name for a configuration that runs the connection. */
    static String name(Connection connection) {
        return DebugPlugin.getDefault().getLaunchManager().generateLaunchConfigurationName(connection.profile().name());
    }
}
