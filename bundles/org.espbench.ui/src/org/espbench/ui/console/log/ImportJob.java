package org.espbench.ui.console.log;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.PlatformUI;
import org.espbench.traffic.log.LogImport;
import org.espbench.ui.console.CaptureLauncher;
import org.espbench.ui.door.UiDoor;

/** Makes a capture out of a terminal's log and opens it. */
final class ImportJob extends Job {

    private final Path log;
    private final Path capture;

    /** @param capture must not exist */
    ImportJob(Path log, Path capture) {
        super(NLS.bind(Messages.importing, log.getFileName()));
        this.log = log;
        this.capture = capture;
        setUser(true);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            LogImport.read(log, capture, ZoneId.systemDefault()).close();
            UiDoor.post(() -> CaptureLauncher.open(capture));
        } catch (IOException e) {
            // A dialog, and not the job's status: a file that can't be read is no error of ours for the log.
            UiDoor.post(() -> MessageDialog.openError(PlatformUI.getWorkbench().getModalDialogShellProvider().getShell(), Messages.importTitle,
                    NLS.bind(Messages.notImported, log, e.getLocalizedMessage())));
        }
        return Status.OK_STATUS;
    }
}
