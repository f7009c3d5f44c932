package org.espbench.ui.launch;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.runtime.PlatformObject;
import org.eclipse.core.runtime.Status;
import org.eclipse.debug.core.DebugEvent;
import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.model.IProcess;
import org.eclipse.debug.core.model.IStreamsProxy;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.espbench.connection.SessionEvent;
import org.espbench.connection.SessionFailure;
import org.espbench.connection.SessionState;
import org.espbench.modem.Subscription;
import org.espbench.ui.connection.Connection;
import org.espbench.ui.view.StateText;

/**
 * A connection's session as the process of a launch: ends when the session does, whoever ended it, and ends the session when it is terminated. Its exit value is
 * 0, or 1 when the session failed for good; the label says why. Safe for use by any thread; nothing blocks.
 */
public final class SessionProcess extends PlatformObject implements IProcess {

    /** The value of {@link IProcess#ATTR_PROCESS_TYPE}. */
    public static final String TYPE = "org.espbench.ui.session"; //$NON-NLS-1$

    private final ILaunch launch;
    private final Connection connection;
    private final Map<String, String> attributes = new ConcurrentHashMap<>(Map.of(IProcess.ATTR_PROCESS_TYPE, TYPE));
    private @Nullable Subscription events;
    private @Nullable Subscription end;
    private boolean ended;
    private Optional<SessionFailure> failure = Optional.empty();

    /** Nothing happens before {@link #begin()}. */
    SessionProcess(ILaunch launch, Connection connection) {
        this.launch = launch;
        this.connection = connection;
    }

    /** Joins the launch and connects; a session that is at work already becomes this process's. */
    void begin() {
        launch.addProcess(this);
        fire(DebugEvent.CREATE);
        synchronized (this) {
            events = connection.subscribe(event -> {
                if (event instanceof SessionEvent.StateChanged) {
                    fire(DebugEvent.CHANGE);
                }
            });
            end = connection.whenOver(this::over);
        }
        connection.connect();
    }

    /** The connection it stands for. */
    public Connection connection() {
        return connection;
    }

    private void over(Optional<SessionFailure> why) {
        synchronized (this) {
            if (ended) {
                return;
            }
            ended = true;
            failure = why;
            close(events);
            close(end);
        }
        fire(DebugEvent.TERMINATE);
    }

    private static void close(@Nullable Subscription subscription) {
        if (subscription != null) {
            subscription.close();
        }
    }

    private void fire(int kind) {
        DebugPlugin plugin = DebugPlugin.getDefault();
        // The platform may be shutting down, and sessions end then.
        if (plugin != null) {
            plugin.fireDebugEventSet(new DebugEvent[] {new DebugEvent(this, kind)});
        }
    }

    @Override
    public synchronized String getLabel() {
        String name = connection.profile().name();
        if (failure.isPresent()) {
            return NLS.bind(Messages.processFailed, name, failure.get().sentence());
        }
        return ended ? name : NLS.bind(Messages.processLabel, name, StateText.of(connection.snapshot()));
    }

    @Override
    public ILaunch getLaunch() {
        return launch;
    }

    /** None: traffic is no text, and has a console of its own. */
    @Override
    public @Nullable IStreamsProxy getStreamsProxy() {
        return null;
    }

    @Override
    public void setAttribute(String key, String value) {
        attributes.put(key, value);
    }

    @Override
    public @Nullable String getAttribute(String key) {
        return attributes.get(key);
    }

    @Override
    public synchronized int getExitValue() throws DebugException {
        if (!ended) {
            throw new DebugException(Status.error(NLS.bind(Messages.notEnded, connection.profile().name())));
        }
        return failure.isPresent() ? 1 : 0;
    }

    @Override
    public boolean canTerminate() {
        return !isTerminated();
    }

    @Override
    public synchronized boolean isTerminated() {
        return ended;
    }

    /** Returns at once; the process has ended when the port is given back. */
    @Override
    public void terminate() {
        if (canTerminate()) {
            connection.disconnect();
            if (connection.session().state() instanceof SessionState.Closed) {
                over(Optional.empty());
            }
        }
    }

    @Override
    @NonNullByDefault({})
    public <T> T getAdapter(Class<T> type) {
        if (type.isInstance(launch)) {
            return type.cast(launch);
        }
        return type.isInstance(connection) ? type.cast(connection) : super.getAdapter(type);
    }
}
