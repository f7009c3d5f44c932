package org.espbench.ui.command;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.espbench.ui.connection.Connection;
import org.espbench.ui.console.TrafficConsoles;

/** Show Console: of the session at work, or of the last one. */
public final class ShowConsoleHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        Choice.of(event).ifPresent(ShowConsoleHandler::show);
        return null;
    }

    private static void show(Connection connection) {
        connection.capture().ifPresent(capture -> TrafficConsoles.show(connection.id(), connection.profile().name(), capture, Optional.of(connection)));
    }
}
