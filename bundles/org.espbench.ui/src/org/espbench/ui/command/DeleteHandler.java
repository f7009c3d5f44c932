package org.espbench.ui.command;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.handlers.HandlerUtil;
import org.espbench.connection.SecretsException;
import org.espbench.connection.profile.ProfileException;
import org.espbench.ui.connection.Connection;
import org.espbench.ui.connection.Connections;

/** Delete, in the Connections view: asks first. */
public final class DeleteHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
        Connection connection = Choice.now().orElse(null);
        if (connection != null && confirmed(event, connection)) {
            Job job = Job.create(NLS.bind(Messages.deleting, connection.profile().name()), (IJobFunction) monitor -> delete(connection.id()));
            job.setUser(true);
            job.schedule();
        }
        return null;
    }

    private static boolean confirmed(ExecutionEvent event, Connection connection) throws ExecutionException {
        String question = NLS.bind(Messages.deleteQuestion, connection.profile().name(), Connections.get().captures(connection.id()));
        return MessageDialog.open(MessageDialog.CONFIRM, HandlerUtil.getActiveShellChecked(event), Messages.deleteTitle, question, 0,
                Messages.deleteButton, Messages.keepButton) == 0;
    }

    private static IStatus delete(String id) {
        try {
            Connections.get().delete(id);
            return Status.OK_STATUS;
        } catch (ProfileException | SecretsException e) {
            return Status.error(e.getLocalizedMessage(), e);
        }
    }
}
