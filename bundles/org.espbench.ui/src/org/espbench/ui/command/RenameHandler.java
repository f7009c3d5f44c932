package org.espbench.ui.command;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.espbench.connection.profile.ProfileException;
import org.espbench.connection.profile.ProfileRules;
import org.espbench.ui.Ids;
import org.espbench.ui.connection.Connection;
import org.espbench.ui.connection.Connections;

/** Rename, in the Connections view. */
public final class RenameHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
        Connection connection = Choice.of(event).orElse(null);
        if (connection == null) {
            return null;
        }
        InputDialog dialog = new InputDialog(HandlerUtil.getActiveShellChecked(event), Messages.renameTitle, Messages.renameLabel,
                connection.profile().name(), text -> ProfileRules.name(String.valueOf(text)).orElse(null));
        dialog.create();
        PlatformUI.getWorkbench().getHelpSystem().setHelp(dialog.getShell(), Ids.HELP + "view"); //$NON-NLS-1$
        String name = dialog.open() == Window.OK ? dialog.getValue() : null;
        if (name != null && !name.strip().equals(connection.profile().name())) {
            Job job = Job.create(NLS.bind(Messages.renaming, connection.profile().name()), (IJobFunction) monitor -> rename(connection, name.strip()));
            job.setUser(true);
            job.schedule();
        }
        return null;
    }

    private static IStatus rename(Connection connection, String name) {
        try {
            Connections.get().save(connection.profile().withName(name));
            return Status.OK_STATUS;
        } catch (ProfileException e) {
            return Status.error(e.getLocalizedMessage(), e);
        }
    }
}
