package org.espbench.ui.command;

import java.util.Map;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Status;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.services.IServiceLocator;
import org.espbench.ui.Ids;

/** Runs commands from code, the way a menu does. UI thread. */
public final class Run {

    private static final String NEW = "org.eclipse.ui.newWizard"; //$NON-NLS-1$
    private static final String NEW_WHAT = "newWizardId"; //$NON-NLS-1$

    private Run() {
    }

    /** Opens the wizard for a new connection. */
    public static void newConnection(IServiceLocator place) {
        run(place, NEW, Map.of(NEW_WHAT, Ids.NEW_CONNECTION_WIZARD));
    }

    /** Runs {@link Ids#CONNECT}, {@link Ids#DISCONNECT} or {@link Ids#SHOW_CONSOLE} on a connection; nothing happens while it is disabled. */
    public static void command(IServiceLocator place, String id, String connectionId) {
        run(place, id, Map.of(Ids.CONNECTION, connectionId));
    }

    /** Runs any command; nothing happens while it is disabled. */
    static void command(IServiceLocator place, String id, Map<String, String> parameters) {
        run(place, id, parameters);
    }

    private static void run(IServiceLocator place, String id, Map<String, String> parameters) {
        Command command = place.getService(ICommandService.class).getCommand(id);
        if (!command.isHandled() || !command.isEnabled()) {
            return;
        }
        try {
            place.getService(IHandlerService.class).executeCommand(ParameterizedCommand.generateCommand(command, parameters), null);
        } catch (CommandException e) {
            // A command of plugin.xml that isn't there or isn't handled: a defect.
            ILog.get().log(Status.error(id, e));
        }
    }
}
