package org.espbench.ui.launch;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.PlatformObject;
import org.eclipse.core.runtime.Status;
import org.eclipse.debug.core.DebugEvent;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.core.model.IProcess;
import org.eclipse.debug.core.model.IStreamsProxy;
import org.eclipse.debug.core.model.LaunchConfigurationDelegate;
import org.espbench.connection.SessionState;
import org.espbench.ui.connection.Connections;

/** Somebody else's launch configuration type: notes how the workspace's sessions are when its process would be started. */
public final class PortTaker extends LaunchConfigurationDelegate {

    /** What each session was at when a launch's process would have started. */
    static final List<SessionState> SEEN = new CopyOnWriteArrayList<>();

    private static final String TYPE = "org.espbench.ui.tests.portTaker";

    /** A configuration with these attributes, stored nowhere. */
    static ILaunchConfigurationWorkingCopy configuration(Map<String, Object> attributes) throws CoreException {
        ILaunchConfigurationWorkingCopy copy = DebugPlugin.getDefault().getLaunchManager().getLaunchConfigurationType(TYPE).newInstance(null, "flasher");
        copy.setAttributes(attributes);
        return copy;
    }

    @Override
    public void launch(ILaunchConfiguration configuration, String mode, ILaunch launch, IProgressMonitor monitor) throws CoreException {
        Connections.get().all().forEach(connection -> SEEN.add(connection.session().state()));
        if (configuration.getAttribute("fails", false)) {
            throw new CoreException(Status.error("no flasher here"));
        }
        launch.addProcess(new Flasher(launch));
    }

    /** Runs until it is terminated. */
    private static final class Flasher extends PlatformObject implements IProcess {

        private final ILaunch launch;
        private final Map<String, String> attributes = new ConcurrentHashMap<>();
        private volatile boolean ended;

        Flasher(ILaunch launch) {
            this.launch = launch;
        }

        @Override
        public String getLabel() {
            return "flasher";
        }

        @Override
        public ILaunch getLaunch() {
            return launch;
        }

        @Override
        public IStreamsProxy getStreamsProxy() {
            return null;
        }

        @Override
        public void setAttribute(String key, String value) {
            attributes.put(key, value);
        }

        @Override
        public String getAttribute(String key) {
            return attributes.get(key);
        }

        @Override
        public int getExitValue() {
            return 0;
        }

        @Override
        public boolean canTerminate() {
            return !ended;
        }

        @Override
        public boolean isTerminated() {
            return ended;
        }

        @Override
        public void terminate() {
            ended = true;
            DebugPlugin.getDefault().fireDebugEventSet(new DebugEvent[] {new DebugEvent(this, DebugEvent.TERMINATE)});
        }
    }
}
