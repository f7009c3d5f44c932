package org.espbench.ui.launch;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchesListener2;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.statushandlers.StatusManager;
import org.espbench.connection.SessionState;
import org.espbench.modem.port.PortOffer;
import org.espbench.ui.connection.Connection;
import org.espbench.ui.connection.Connections;

/**
 * Lends ports to other launches. The platform tells of a launch before it starts the launch's process, on the thread that will: there the port is given
 * free, so the process finds it so. It is taken back when the last launch that has it has ended. What the user has lent by hand is left alone. Started by the
 * component runtime.
 */
public final class Lending implements ILaunchesListener2 {

    /** Who has what; guarded by itself, as is every release and acquire, so that no late acquire undoes a new lending. */
    private final Map<Connection, Set<ILaunch>> borrowers = new HashMap<>();

    /** Called by the component runtime. */
    void activate() {
        DebugPlugin.getDefault().getLaunchManager().addLaunchListener(this);
    }

    /** Called by the component runtime. */
    void deactivate() {
        DebugPlugin plugin = DebugPlugin.getDefault();
        if (plugin != null) {
            plugin.getLaunchManager().removeLaunchListener(this);
        }
    }

    @Override
    public void launchesAdded(ILaunch[] launches) {
        for (ILaunch launch : launches) {
            ILaunchConfiguration configuration = launch.getLaunchConfiguration();
            if (configuration != null && anybodyConnected() && !isOurs(configuration)) {
                if (Display.getCurrent() == null) {
                    lend(launch, configuration);
                } else {
                    // The UI thread doesn't wait. What is launched there waits for a build, or has to take its chance.
                    Job.createSystem(configuration.getName(), (ICoreRunnable) monitor -> lend(launch, configuration)).schedule();
                }
            }
        }
    }

    @Override
    public void launchesChanged(ILaunch[] launches) {
        // Processes come and go; the end is told separately.
    }

    @Override
    public void launchesTerminated(ILaunch[] launches) {
        giveBack(launches);
    }

    /** A launch that failed before it had a process is removed without having ended. */
    @Override
    public void launchesRemoved(ILaunch[] launches) {
        giveBack(launches);
    }

    private static boolean anybodyConnected() {
        return Connections.get().all().stream().anyMatch(connection -> connection.session().state().active());
    }

    private static boolean isOurs(ILaunchConfiguration configuration) {
        try {
            return configuration.getType().getIdentifier().equals(Attributes.TYPE);
        } catch (CoreException e) {
            // A configuration without a type says nothing that could be understood.
            ILog.get().log(e.getStatus());
            return true;
        }
    }

    private void lend(ILaunch launch, ILaunchConfiguration configuration) {
        int seconds = Attributes.number(configuration, Attributes.BACK);
        Optional<Duration> back = seconds > 0 ? Optional.of(Duration.ofSeconds(seconds)) : Optional.empty();
        String named = Attributes.text(configuration, Attributes.LEND);
        List<PortOffer> offers = Connections.get().ports().offers();
        for (Connection connection : Connections.get().all()) {
            if (connection.id().equals(named) || mentions(configuration, connection, offers)) {
                lend(launch, connection, back);
            }
        }
    }

    private static boolean mentions(ILaunchConfiguration configuration, Connection connection, List<PortOffer> offers) {
        try {
            return PortNames.mentioned(PortNames.of(connection.session().profile().port(), offers), configuration.getAttributes().values());
        } catch (CoreException e) {
            ILog.get().log(e.getStatus());
            return false;
        }
    }

    private void lend(ILaunch launch, Connection connection, Optional<Duration> back) {
        boolean free;
        synchronized (borrowers) {
            SessionState state = connection.session().state();
            boolean byHand = state instanceof SessionState.Lent && !borrowers.containsKey(connection);
            if (!state.active() || byHand || launch.isTerminated()) {
                return;
            }
            borrowers.computeIfAbsent(connection, key -> new HashSet<>()).add(launch);
            free = connection.session().release(back);
        }
        if (!free) {
            StatusManager.getManager().handle(Status.warning(NLS.bind(Messages.notLent,
                    new Object[] {connection.profile().name(), connection.profile().port(), String.valueOf(launch.getLaunchConfiguration())})), StatusManager.LOG | StatusManager.SHOW);
        }
    }

    private void giveBack(ILaunch[] launches) {
        // Not here: a release may hold the lock for two seconds, and this may be the UI thread.
        Job.createSystem(Messages.takingBack, (ICoreRunnable) monitor -> {
            synchronized (borrowers) {
                for (ILaunch launch : launches) {
                    borrowers.entrySet().removeIf(entry -> {
                        boolean last = entry.getValue().remove(launch) && entry.getValue().isEmpty();
                        if (last) {
                            entry.getKey().session().acquire();
                        }
                        return last;
                    });
                }
            }
        }).schedule();
    }
}
