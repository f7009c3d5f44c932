package org.espbench.ui.robot;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.espbench.ui.Ids;
import org.espbench.ui.connection.Connection;
import org.espbench.ui.connection.Connections;
import org.espbench.ui.view.ConnectionsView;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Gives each test the ESP8266 perspective without connections, and fails it when something is logged as an error meanwhile. */
public final class FreshWorkbench implements BeforeEachCallback, AfterEachCallback {

    private final List<IStatus> errors = new CopyOnWriteArrayList<>();
    private final ILogListener listener = (status, plugin) -> {
        if (status.getSeverity() == IStatus.ERROR) {
            errors.add(status);
        }
    };

    /** The page all happens in. */
    public IWorkbenchPage page() {
        return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
    }

    /** The Connections view, opened if need be, and active. */
    public ConnectionsView view() {
        try {
            return (ConnectionsView) page().showView(Ids.CONNECTIONS_VIEW);
        } catch (PartInitException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) throws WorkbenchException {
        Platform.addLogListener(listener);
        if (PlatformUI.getWorkbench().getActiveWorkbenchWindow() == null) {
            PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell().forceActive();
        }
        PlatformUI.getWorkbench().showPerspective(Ids.PERSPECTIVE, PlatformUI.getWorkbench().getWorkbenchWindows()[0]);
        EventLoop.until("the profiles are read", Connections.get()::loaded);
        deleteAll();
        view();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        for (Shell shell : Display.getCurrent().getShells()) {
            if (shell.getParent() != null && shell.isVisible()) {
                shell.close();
            }
        }
        deleteAll();
        Platform.removeLogListener(listener);
        if (!errors.isEmpty()) {
            AssertionError failure = new AssertionError("logged as errors: " + errors);
            errors.stream().map(IStatus::getException).filter(e -> e != null).forEach(failure::addSuppressed);
            throw failure;
        }
    }

    private static void deleteAll() {
        EventLoop.inJob(() -> {
            for (Connection connection : Connections.get().all()) {
                Connections.get().delete(connection.id());
            }
            return true;
        });
    }
}
