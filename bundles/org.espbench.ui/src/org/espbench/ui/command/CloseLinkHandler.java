package org.espbench.ui.command;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.espbench.connection.LinkSnapshot;
import org.espbench.modem.Budgets;
import org.espbench.modem.ModemException;
import org.espbench.ui.connection.Connection;
import org.espbench.ui.item.Item;

/** Close Link: of the selected one. A client stays closed until Open Link. */
public final class CloseLinkHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        Choice.item().ifPresent(item -> item.link().ifPresent(link -> close(item, link)));
        return null;
    }

    private static void close(Item item, LinkSnapshot link) {
        Connection connection = item.connection();
        Job job = Job.create(NLS.bind(Messages.closingLink, item.address().orElse(link.key())), (IJobFunction) monitor -> close(connection, link.key()));
        job.setUser(true);
        job.schedule();
    }

    private static IStatus close(Connection connection, String key) {
        try {
            connection.session().closeLink(key, Budgets.COMMAND);
            return Status.OK_STATUS;
        } catch (ModemException e) {
            return Status.error(e.getLocalizedMessage(), e);
        }
    }
}
