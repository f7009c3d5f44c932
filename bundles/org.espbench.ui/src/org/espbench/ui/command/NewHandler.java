package org.espbench.ui.command;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.handlers.HandlerUtil;

/** New ESP8266 Connection: the wizard that File &gt; New has, too, under a name that Quick Access finds. */
public final class NewHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
        Run.newConnection(HandlerUtil.getActiveWorkbenchWindowChecked(event));
        return null;
    }
}
