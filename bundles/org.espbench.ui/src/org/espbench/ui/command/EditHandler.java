package org.espbench.ui.command;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.handlers.HandlerUtil;
import org.espbench.ui.wizard.ConnectionWizard;

/** Properties, in the Connections view: edits the chosen connection with the wizard's pages. */
public final class EditHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
        var shell = HandlerUtil.getActiveShellChecked(event);
        Choice.now().ifPresent(connection -> ConnectionWizard.edit(shell, connection));
        return null;
    }
}
