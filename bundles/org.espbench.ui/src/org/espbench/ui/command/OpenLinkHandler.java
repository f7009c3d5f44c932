package org.espbench.ui.command;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;

/** Open Link: connects a client again that was closed by hand. */
public final class OpenLinkHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        Choice.item().ifPresent(item -> item.link().ifPresent(link -> item.connection().session().openLink(link.key())));
        return null;
    }
}
