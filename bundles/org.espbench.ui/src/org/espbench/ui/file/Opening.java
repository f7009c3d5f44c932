package org.espbench.ui.file;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorLauncher;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.statushandlers.StatusManager;
import org.espbench.connection.profile.ProfileException;
import org.espbench.connection.profile.ProfileFormat;
import org.espbench.ui.connection.Connection;
import org.espbench.ui.connection.Connections;
import org.espbench.ui.connection.ProfileFile;
import org.espbench.ui.door.UiDoor;
import org.espbench.ui.wizard.ConnectionWizard;

/** What a double click on a connection's file does: opens its properties, or says why it can't and offers the text. */
public final class Opening implements IEditorLauncher {

    private static final String TEXT_EDITOR = "org.eclipse.ui.DefaultTextEditor"; //$NON-NLS-1$

    @Override
    public void open(IPath path) {
        Optional<IFile> file = List.of(ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(path.toFile().toURI())).stream()
                .filter(IFile::exists).findFirst();
        if (file.isEmpty()) {
            MessageDialog.openError(shell(), Messages.notOpenedTitle, NLS.bind(Messages.outside, path.toOSString()));
            return;
        }
        Job job = Job.create(NLS.bind(Messages.opening, file.get().getName()), (IJobFunction) monitor -> {
            try {
                // What was saved this moment may not have been looked at yet.
                Job.getJobManager().join(Check.class, monitor);
                Optional<String> trouble = trouble(file.get());
                UiDoor.post(() -> show(file.get(), trouble));
                return Status.OK_STATUS;
            } catch (InterruptedException e) {
                return Status.CANCEL_STATUS;
            }
        });
        job.setUser(true);
        job.schedule();
    }

    private static void show(IFile file, Optional<String> trouble) {
        Optional<Connection> connection = Connections.get().find(file);
        if (trouble.isEmpty() && connection.isPresent()) {
            ConnectionWizard.edit(shell(), connection.get());
            return;
        }
        int answer = MessageDialog.open(MessageDialog.ERROR, shell(), Messages.notOpenedTitle,
                NLS.bind(Messages.unreadable, file.getFullPath(), trouble.orElse("")), 0, Messages.openText, Messages.close); //$NON-NLS-1$
        if (answer == 0) {
            openText(file);
        }
    }

    private static void openText(IFile file) {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        IWorkbenchPage page = window == null ? null : window.getActivePage();
        if (page == null) {
            return;
        }
        try {
            IDE.openEditor(page, file, TEXT_EDITOR);
        } catch (PartInitException e) {
            StatusManager.getManager().handle(e.getStatus(), StatusManager.LOG | StatusManager.SHOW);
        }
    }

    /** Why the file is no connection; makes it one if nobody has looked at it yet. */
    private static Optional<String> trouble(IFile file) {
        if (Connections.get().find(file).isPresent() && Markers.sentence(file).isEmpty()) {
            return Optional.empty();
        }
        try {
            return Connections.get().share(file, ProfileFormat.read(ProfileFile.text(file))).map(Check::twin);
        } catch (ProfileException e) {
            return Optional.of(String.valueOf(e.getLocalizedMessage()));
        }
    }

    private static Shell shell() {
        return PlatformUI.getWorkbench().getModalDialogShellProvider().getShell();
    }
}
