package org.espbench.ui.command;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.espbench.ui.connection.Connection;

/** Lends the port to another program, such as a flasher, until it is taken back. */
public final class LendHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        Choice.of(event).ifPresent(connection -> {
            Job job = Job.create(NLS.bind(Messages.lending, connection.profile().name()), (IJobFunction) monitor -> lend(connection));
            job.setUser(true);
            job.schedule();
        });
        return null;
    }

    private static IStatus lend(Connection connection) {
        return connection.session().release(Optional.empty()) ? Status.OK_STATUS
                : Status.error(NLS.bind(Messages.notLent, connection.profile().port()));
    }
}
