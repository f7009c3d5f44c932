package org.espbench.ui.command;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.espbench.ui.connection.Connection;

/** Show Console: of the session at work, or of the last one, in an earlier run of the IDE if need be. */
public final class ShowConsoleHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        Choice.of(event).ifPresent(Connection::showRecorded);
        return null;
    }
}
