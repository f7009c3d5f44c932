package org.espbench.ui.console.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.PlatformUI;
import org.espbench.traffic.Capture;
import org.espbench.ui.door.UiDoor;
import org.espbench.ui.progress.MonitorProgress;

/** Writes a capture into a file. What stood there before is replaced when all is written, and stays when it was cancelled or failed. */
final class CaptureExport extends Job {

    private static final String PART = ".part"; //$NON-NLS-1$

    private final Capture capture;
    private final Form form;
    private final int link;
    private final Path file;

    CaptureExport(Capture capture, Form form, int link, Path file) {
        super(NLS.bind(Messages.exporting, file.getFileName()));
        this.capture = capture;
        this.form = form;
        this.link = link;
        this.file = file;
        setUser(true);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        Path part = file.resolveSibling(file.getFileName() + PART);
        try {
            Files.deleteIfExists(part);
            boolean whole = form.write(capture, link, part, new MonitorProgress(SubMonitor.convert(monitor, MonitorProgress.ALL)));
            if (whole) {
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
                return Status.OK_STATUS;
            }
            Files.deleteIfExists(part);
            return Status.CANCEL_STATUS;
        } catch (IOException e) {
            discard(part, e);
            // A dialog, and not the job's status: a full disk is no error of ours for the log.
            UiDoor.post(() -> MessageDialog.openError(PlatformUI.getWorkbench().getModalDialogShellProvider().getShell(), Messages.exportTitle,
                    NLS.bind(Messages.notExported, file, reason(e))));
            return Status.OK_STATUS;
        }
    }

    private static void discard(Path part, IOException why) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            why.addSuppressed(e);
        }
    }

    /** The system's exceptions for files often have the file's name as their only words. */
    static String reason(IOException e) {
        return e instanceof java.nio.file.FileSystemException system && system.getReason() == null ? e.getClass().getSimpleName()
                : String.valueOf(e.getLocalizedMessage());
    }
}
