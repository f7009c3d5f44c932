package org.espbench.ui.scan;

import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.espbench.modem.Budgets;
import org.espbench.modem.ModemException;
import org.espbench.modem.station.ScanOptions;
import org.espbench.modem.station.Sighting;
import org.espbench.ui.connection.Connection;
import org.espbench.ui.door.Interruption;

/** Has a connected module look for access points, again and again until cancelled, here or in the Progress view. */
final class Looking extends Job {

    private static final long PAUSE_MS = 3000;

    private final Connection connection;
    private final Listener listener;
    private final Interruption interruption = new Interruption();

    /** Told on the job's thread. */
    interface Listener {

        /** A look begins. */
        void begun();

        /** One was heard. */
        void heard(Sighting one);

        /** A look is over, and another follows. */
        void ended();

        /** There are no more looks. @param trouble why, unless it was cancelled; a sentence for the user */
        void stopped(Optional<String> trouble);
    }

    Looking(Connection connection, Listener listener) {
        super(NLS.bind(Messages.job, connection.profile().name()));
        this.connection = connection;
        this.listener = listener;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        monitor.beginTask(getName(), IProgressMonitor.UNKNOWN);
        interruption.begin();
        try {
            listener.begun();
            connection.session().scan(ScanOptions.ALL, listener::heard, Budgets.SCAN);
            if (monitor.isCanceled()) {
                listener.stopped(Optional.empty());
                return Status.CANCEL_STATUS;
            }
            listener.ended();
            schedule(PAUSE_MS);
            return Status.OK_STATUS;
        } catch (ModemException.Cancelled e) {
            listener.stopped(Optional.empty());
            return Status.CANCEL_STATUS;
        } catch (ModemException e) {
            // Said in the window, which is there as long as this job is.
            listener.stopped(Optional.of(NLS.bind(Messages.failed, e.getLocalizedMessage())));
            return Status.OK_STATUS;
        } finally {
            interruption.end();
            monitor.done();
        }
    }

    @Override
    protected void canceling() {
        interruption.interrupt();
    }
}
