package org.espbench.ui.connection;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.espbench.connection.SessionState;
import org.espbench.connection.profile.ConnectionProfile;

/**
 * Shows in the Progress view what a session is busy with, if that takes a while; a cancel there disconnects. Holds no thread: the job ends when it is
 * told that the session has come to rest. Safe for use by any thread.
 */
final class Effort {

    /** What is over sooner needs no progress. */
    private static final long PATIENCE_MS = 500;

    private final Runnable disconnect;
    private @Nullable Showing showing;

    /** @param disconnect what a cancel does */
    Effort(Runnable disconnect) {
        this.disconnect = disconnect;
    }

    /** The session is in this state now. */
    synchronized void follow(ConnectionProfile profile, SessionState state) {
        Showing now = showing;
        if (!busy(profile, state)) {
            if (now != null) {
                now.end();
                showing = null;
            }
            return;
        }
        if (now == null) {
            now = new Showing(title(profile, state), disconnect);
            showing = now;
            now.schedule(PATIENCE_MS);
        }
        now.setName(title(profile, state));
    }

    /** Whether the session is on its way somewhere. What waits to be tried again rests, too: the view says until when. */
    private static boolean busy(ConnectionProfile profile, SessionState state) {
        return switch (state) {
            case SessionState.Opening opening -> true;
            case SessionState.Ready ready -> profile.station().isPresent() || profile.softAp().isPresent() || profile.wantsLinks();
            case SessionState.Joining joining -> true;
            case SessionState.AwaitingAddress awaiting -> true;
            case SessionState.Resetting resetting -> true;
            case SessionState.Closing closing -> true;
            case SessionState.Closed closed -> false;
            case SessionState.Listening listening -> false;
            case SessionState.Online online -> false;
            case SessionState.BackingOff pausing -> false;
            case SessionState.Lent lent -> false;
        };
    }

    private static String title(ConnectionProfile profile, SessionState state) {
        if (state instanceof SessionState.Closing) {
            return NLS.bind(Messages.disconnecting, profile.name());
        }
        return NLS.bind(state instanceof SessionState.Resetting ? Messages.resetting : Messages.connecting, profile.name());
    }

    /** The job in the Progress view. */
    private static final class Showing extends Job {

        private final Runnable disconnect;
        private boolean running;
        private boolean over;

        Showing(String title, Runnable disconnect) {
            super(title);
            this.disconnect = disconnect;
        }

        @Override
        protected synchronized IStatus run(@Nullable IProgressMonitor monitor) {
            if (over || monitor == null) {
                return Status.OK_STATUS;
            }
            running = true;
            monitor.beginTask(getName(), IProgressMonitor.UNKNOWN);
            setThread(Thread.currentThread());
            return ASYNC_FINISH;
        }

        @Override
        protected void canceling() {
            synchronized (this) {
                if (over) {
                    return;
                }
            }
            disconnect.run();
        }

        void end() {
            synchronized (this) {
                over = true;
                if (!running) {
                    cancel();
                    return;
                }
            }
            done(Status.OK_STATUS);
        }
    }
}
