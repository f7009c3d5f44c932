package org.espbench.ui.command;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.espbench.ui.wizard.ConnectionWizard;

/** Edit This: opens the wizard's page about what is selected. */
public final class EditThisHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
        Shell shell = HandlerUtil.getActiveShellChecked(event);
        Choice.item().ifPresent(item -> ConnectionWizard.edit(shell, item.connection(), item.page()));
        return null;
    }
}
