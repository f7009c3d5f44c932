package org.espbench.ui.command;

import java.nio.file.Path;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.handlers.HandlerUtil;
import org.espbench.connection.LinkSnapshot;
import org.espbench.ui.Ids;
import org.espbench.ui.item.Item;

/** Send File: on the selected link; asks which unless the command's parameter says. */
public final class SendFileHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
        Item item = Choice.item().orElse(null);
        LinkSnapshot link = item == null ? null : item.link().orElse(null);
        if (item == null || link == null) {
            return null;
        }
        String remote = item.address().orElse(link.key());
        String named = event.getParameter(Ids.FILE);
        String file = named == null ? ask(event, remote) : named;
        if (file != null) {
            new FileSending(item.connection(), link.key(), remote, Path.of(file)).schedule();
        }
        return null;
    }

    private static @Nullable String ask(ExecutionEvent event, String remote) throws ExecutionException {
        FileDialog dialog = new FileDialog(HandlerUtil.getActiveShellChecked(event), SWT.OPEN);
        dialog.setText(NLS.bind(Messages.sendFileTitle, remote));
        return dialog.open();
    }
}
