package org.espbench.ui.command;

import java.io.IOException;
import java.nio.file.Path;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.espbench.ui.connection.Connection;
import org.espbench.ui.view.Amounts;

/**
 * Sends a file on a link, with progress, rate and cancel in the Progress view. A cancel ends it between two portions: in the middle of one the module
 * would be left waiting for the rest.
 */
final class FileSending extends Job {

    private static final int STEPS = 1000;
    private static final double NANOS = 1e9;

    private final Connection connection;
    private final String key;
    private final Path file;
    private long begun;
    private int worked;

    /** @param remote what the link is called */
    FileSending(Connection connection, String key, String remote, Path file) {
        super(NLS.bind(Messages.sendingFile, file.getFileName(), remote));
        this.connection = connection;
        this.key = key;
        this.file = file;
        setUser(true);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        begun = System.nanoTime();
        worked = 0;
        monitor.beginTask(getName(), STEPS);
        try {
            connection.session().sendFile(key, file, (sent, total) -> tell(monitor, sent, total));
            return monitor.isCanceled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
        } catch (IOException e) {
            return Status.error(NLS.bind(Messages.fileNotSent, file, e.getLocalizedMessage()), e);
        } finally {
            monitor.done();
        }
    }

    private boolean tell(IProgressMonitor monitor, long sent, long total) {
        double seconds = Math.max(1, System.nanoTime() - begun) / NANOS;
        monitor.subTask(NLS.bind(Messages.fileProgress, new Object[] {Amounts.bytes(sent), Amounts.bytes(total), Amounts.rate((long) (sent / seconds))}));
        int now = (int) (STEPS * sent / Math.max(1, total));
        monitor.worked(now - worked);
        worked = now;
        return !monitor.isCanceled();
    }
}
