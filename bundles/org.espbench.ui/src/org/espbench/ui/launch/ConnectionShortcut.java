package org.espbench.ui.launch;

import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.Status;
import org.eclipse.debug.ui.ILaunchShortcut;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.statushandlers.StatusManager;
import org.espbench.ui.connection.Connection;
import org.espbench.ui.connection.Connections;

/** Run As &gt; ESP8266 Connection, for a connection's file or whatever adapts to a connection. */
public final class ConnectionShortcut implements ILaunchShortcut {

    @Override
    public void launch(ISelection selection, String mode) {
        if (selection instanceof IStructuredSelection chosen) {
            launch(chosen.getFirstElement());
        }
    }

    @Override
    public void launch(IEditorPart editor, String mode) {
        launch(editor.getEditorInput());
    }

    private static void launch(Object subject) {
        Optional<IFile> file = Adapters.of(subject, IFile.class);
        Optional<Connection> found = Adapters.of(subject, Connection.class).or(() -> file.flatMap(Connections.get()::find));
        if (found.isPresent()) {
            Launching.run(found.get());
        } else if (file.isPresent()) {
            StatusManager.getManager().handle(Status.error(NLS.bind(Messages.noConnectionInFile, file.get().getFullPath())), StatusManager.SHOW);
        }
    }
}
