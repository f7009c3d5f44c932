package org.espbench.ui.command;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.espbench.ui.connection.Connection;

/** Connect. */
public final class ConnectHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        Choice.of(event).ifPresent(Connection::connect);
        return null;
    }
}
