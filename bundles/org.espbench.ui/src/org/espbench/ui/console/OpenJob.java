package org.espbench.ui.console;

import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.PlatformUI;
import org.espbench.traffic.Capture;
import org.espbench.traffic.CaptureException;
import org.espbench.traffic.CaptureFile;
import org.espbench.traffic.Subscription;
import org.espbench.ui.door.UiDoor;

/** Opens a capture file in a console of its own, at once, and stays until all of it is decoded. Cancelling closes the console again. */
@NonNullByDefault({DefaultLocation.RETURN_TYPE, DefaultLocation.FIELD})
final class OpenJob extends Job {

    private static final int STEPS = 1000;
    private static final int LOOK_MILLIS = 200;

    private final Path file;

    OpenJob(Path file) {
        super(NLS.bind(Messages.OpenJob_name, file.getFileName()));
        this.file = file;
        setUser(true);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            CaptureFile capture = CaptureFile.open(file);
            TrafficConsole console = TrafficConsoles.open(file, capture);
            if (follow(capture, SubMonitor.convert(monitor, STEPS))) {
                return Status.OK_STATUS;
            }
            TrafficConsoles.close(console);
            return Status.CANCEL_STATUS;
        } catch (CaptureException e) {
            // A dialog, and not the job's status: a file that can't be read is no error of ours for the log.
            UiDoor.post(() -> MessageDialog.openError(PlatformUI.getWorkbench().getModalDialogShellProvider().getShell(), Messages.OpenJob_failed,
                    e.getLocalizedMessage()));
            return Status.OK_STATUS;
        }
    }

    /** @return false when the user had enough */
    private static boolean follow(Capture capture, SubMonitor steps) {
        Semaphore more = new Semaphore(0);
        int reached = 0;
        try (Subscription growth = capture.onGrowth(more::release)) {
            while (capture.growing() && !steps.isCanceled()) {
                long all = capture.bytesInAll();
                int now = all == 0 ? 0 : (int) (capture.bytesRead() * STEPS / all);
                steps.worked(Math.max(0, now - reached));
                reached = Math.max(reached, now);
                // Its end may come without another row.
                if (more.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                    more.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return !steps.isCanceled();
    }
}
