package org.espbench.ui.command;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.espbench.ui.connection.Connection;
import org.espbench.ui.connection.Connections;
import org.espbench.ui.undo.Deletion;

/** Delete, in the Connections view: asks first, and can be undone. */
public final class DeleteHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
        Connection connection = Choice.now().orElse(null);
        if (connection != null && confirmed(event, connection)) {
            Job job = Job.create(NLS.bind(Messages.deleting, connection.profile().name()), (IJobFunction) monitor -> delete(connection, monitor));
            job.setUser(true);
            job.schedule();
        }
        return null;
    }

    private static boolean confirmed(ExecutionEvent event, Connection connection) throws ExecutionException {
        String question = connection.file().map(file -> NLS.bind(Messages.deleteSharedQuestion,
                new Object[] {connection.profile().name(), file.getFullPath(), Connections.get().captures(connection.id())}))
                .orElseGet(() -> NLS.bind(Messages.deleteQuestion, connection.profile().name(), Connections.get().captures(connection.id())));
        return MessageDialog.open(MessageDialog.CONFIRM, HandlerUtil.getActiveShellChecked(event), Messages.deleteTitle, question, 0,
                Messages.deleteButton, Messages.keepButton) == 0;
    }

    private static IStatus delete(Connection connection, IProgressMonitor monitor) {
        try {
            return PlatformUI.getWorkbench().getOperationSupport().getOperationHistory().execute(new Deletion(connection), monitor, null);
        } catch (ExecutionException e) {
            return Status.error(e.getLocalizedMessage(), e);
        }
    }
}
