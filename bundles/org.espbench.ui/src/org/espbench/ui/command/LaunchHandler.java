package org.espbench.ui.command;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.espbench.ui.launch.Launching;

/** Runs a connection as a launch, to be seen and stopped in the Debug view. */
public final class LaunchHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        Choice.of(event).ifPresent(Launching::run);
        return null;
    }
}
